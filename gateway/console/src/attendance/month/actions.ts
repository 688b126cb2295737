import { waysFor, type Way } from "@/action/action";
import type { Answer } from "@/api/types";

type Month = Answer<"attendance.showMonth">;

/** A first version needs no reason, each later one does (T7). */
export const monthActions: readonly Way<Month>[] = [
  waysFor<Month>()({
    operation: "attendance.publishMonth",
    fields: ({ versions }) => [{ name: "reason", label: "republishReason", as: "text", optional: versions === 0 }],
  }),
];
