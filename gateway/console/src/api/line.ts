import { readonly, ref } from "vue";
import { LineLost } from "./problem";

/** How the line to the hall is: `busy` where it answers that it can't just now. */
export type LineState = "good" | "busy" | "lost";

const state = ref<LineState>("good");

export const line = readonly(state);

const BUSY = [502, 503, 504];

/** Fetches, and keeps in mind whether anything came back. */
export async function overTheLine(request: Request): Promise<Response> {
  try {
    const answer = await fetch(request);
    state.value = BUSY.includes(answer.status) ? "busy" : "good";
    return answer;
  } catch (failure) {
    if (request.signal.aborted) throw failure;
    state.value = "lost";
    throw new LineLost("no answer", { cause: failure });
  }
}
