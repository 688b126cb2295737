import type { Schema } from "@/api/types";

type Queue = Schema<"DeskQueue">;

/** What somebody has in hand anyway, or sees of the whole hall; all else was handed over by others. */
const IN_HAND = ["applications-held", "applications-waiting", "applications-unasked", "takings-to-count", "cases-mine", "cases-mine-yellow", "cases-red"];

/** What others handed over and what is too late: what a bell rings for. */
export const handedOver = (queues: readonly Queue[]): readonly Queue[] =>
  queues.filter(({ code, count }) => count > 0 && !IN_HAND.includes(code));

export const all = (queues: readonly Queue[]): number => queues.reduce((sum, { count }) => sum + count, 0);
