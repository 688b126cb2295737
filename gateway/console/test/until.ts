import { onTestFinished } from "vitest";

/**
 * What a check gives as soon as it no longer throws. It waits for the condition alone, however long a busy machine takes over
 * it; what never comes about ends with the test's own time, and then the check's last refusal is thrown.
 */
export async function until<Thing>(check: () => Thing): Promise<Thing> {
  const over = new AbortController();
  onTestFinished(() => {
    over.abort();
  });
  for (;;) {
    try {
      return check();
    } catch (refused) {
      if (over.signal.aborted) throw refused;
    }
    await new Promise((resume) => setTimeout(resume, 10));
  }
}
