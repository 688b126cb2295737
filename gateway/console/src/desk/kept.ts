import type { Schema } from "@/api/types";

type Queue = Schema<"DeskQueue">;

/** What each role works from: it keeps its place also while nothing waits there (P2, D6). */
const KEPT = [
  "applications-to-accept", "cases-mine", "cases-mine-red", "applications-waiting", "cases-red", "extensions-to-decide", "messages-failed", "month-to-publish",
  "complaints-filed", "complaints-under-investigation", "complaints-pressing", "ledger-unsigned",
];

/** What has a place on the desk, and what is folded into a line, since nothing waits there; each in the hall's order. */
export function placed(queues: readonly Queue[]): { readonly shown: readonly Queue[]; readonly folded: readonly Queue[] } {
  const isShown = ({ code, count }: Queue) => count > 0 || KEPT.includes(code);
  return { shown: queues.filter(isShown), folded: queues.filter((queue) => !isShown(queue)) };
}
