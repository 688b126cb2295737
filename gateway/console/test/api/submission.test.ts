import { effectScope, nextTick, ref } from "vue";
import { describe, expect, it, vi } from "vitest";
import { LineLost, Problem } from "@/api/problem";
import { useSubmission } from "@/api/submission";

const busy = new Problem({ type: "about:blank", title: "忙", status: 503, code: "busy" }, 1);
const refusal = new Problem({ type: "about:blank", title: "否", status: 422, code: "invalid" });

function form(...outcomes: (Error | string)[]) {
  return formUpon(() => "", ...outcomes);
}

function formUpon(upon: () => string, ...outcomes: (Error | string)[]) {
  const keys: string[] = [];
  const done = vi.fn();
  const send = (header: { "Idempotency-Key": string }) => {
    keys.push(header["Idempotency-Key"]);
    const outcome = outcomes.shift();
    return outcome instanceof Error ? Promise.reject(outcome) : Promise.resolve(outcome);
  };
  const submission = effectScope().run(() => useSubmission(send, done, { upon }));
  if (!submission) throw new Error("no scope");
  return { ...submission, keys, done };
}

describe("a form", () => {
  it("that is sent twice at once is sent once", async () => {
    const { submit, keys } = form("one");
    await Promise.all([submit(), submit()]);
    expect(keys).toHaveLength(1);
  });

  it("that was granted is not sent again while it is still there", async () => {
    const { submit, keys } = form("one", "two");
    await submit();
    await submit();
    expect(keys).toHaveLength(1);
  });

  it("that stays on the screen is sent again once that upon which it stands is another, as another request", async () => {
    const version = ref("40");
    const { submit, keys } = formUpon(() => version.value, "one", "two");
    await submit();
    await submit();
    expect(keys).toHaveLength(1);
    version.value = "41";
    await nextTick();
    await submit();
    expect(new Set(keys).size).toBe(2);
  });

  it("goes on with the same key while the line is lost or the hall is busy", async () => {
    vi.useFakeTimers();
    const { submit, keys, done, problem } = form(new LineLost(), busy, "granted");
    const sent = submit();
    await vi.runAllTimersAsync();
    await sent;
    expect(new Set(keys).size).toBe(1);
    expect(keys).toHaveLength(3);
    expect(done).toHaveBeenCalledWith("granted");
    expect(problem.value).toBeUndefined();
  });

  it("goes out once more with the mark of a session that was begun in another tab", async () => {
    const foreign = new Problem({ type: "about:blank", title: "否", status: 403, code: "csrf-token-missing" });
    const { submit, keys, done } = form(foreign, "granted");
    await submit();
    expect([keys.length, new Set(keys).size]).toEqual([2, 1]);
    expect(done).toHaveBeenCalledWith("granted");
  });

  it("has another key once it was refused: what is sent then is another request", async () => {
    const { submit, keys, problem } = form(refusal, "granted");
    await submit();
    expect(problem.value?.code).toBe("invalid");
    await submit();
    expect(new Set(keys).size).toBe(2);
  });
});
