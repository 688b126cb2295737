import { computed, onScopeDispose, ref, shallowRef, watch } from "vue";
import { newKey } from "./key";
import { faultsOf, passes, Problem } from "./problem";
import { waitBefore } from "./queries";
import { MARK_IS_OLD } from "./session";
import type { SubmissionHeaders } from "./types";

/** Refused for the mark alone, which has been asked for anew by now. */
function isMarkRenewed(failure: unknown): boolean {
  return failure instanceof Problem && failure.code === MARK_IS_OLD;
}

interface Options {
  /** Where faults can be shown. */
  readonly fields?: () => readonly string[];
  /** For what stays open when it was granted, as a search. */
  readonly again?: boolean;
  /** Upon what it stays on the screen: once that is another, what is sent is another request. */
  readonly upon?: () => string;
}

/**
 * One form's way to the hall. Its key is made when the form opens, so that however often it is sent it is done once; while
 * the line is lost it goes on by itself. A refusal ends that key, and so does a grant: what is sent next is another request.
 */
export function useSubmission<Answer>(
  send: (headers: SubmissionHeaders) => Promise<Answer>,
  done: (answer: Answer) => void,
  { fields = () => [], again = false, upon = () => "" }: Options = {},
) {
  const problem = shallowRef<Problem>();
  const sending = ref(false);
  let key = newKey();
  let left = false;
  /** The form is about to go, and must not go out a second time before it has gone. */
  let granted = false;
  onScopeDispose(() => (left = true));
  watch(upon, () => {
    key = newKey();
    granted = false;
  });

  async function untilAnswered(): Promise<Answer> {
    const own = key;
    for (let attempt = 0; ; attempt++) {
      try {
        return await send({ "Idempotency-Key": own });
      } catch (failure) {
        if (attempt === 0 && isMarkRenewed(failure)) continue;
        if (left || !passes(failure)) throw failure;
        await new Promise((resume) => setTimeout(resume, waitBefore(attempt, failure)));
      }
    }
  }

  async function submit(): Promise<void> {
    if (sending.value || granted) return;
    sending.value = true;
    problem.value = undefined;
    const before = upon();
    try {
      const answer = await untilAnswered();
      key = newKey();
      granted = !again && upon() === before;
      done(answer);
    } catch (failure) {
      if (failure instanceof Problem) {
        problem.value = failure;
        key = newKey();
      } else if (!left) {
        throw failure;
      }
    } finally {
      sending.value = false;
    }
  }

  return { submit, sending, problem, faults: computed(() => faultsOf(problem.value, fields())) };
}
