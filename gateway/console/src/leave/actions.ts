import { waysFor, type Way } from "@/action/action";
import type { Answer, People } from "@/api/types";
import type { Option } from "@/parts/vocabulary";

const way = waysFor<Answer<"leaves.show">>();

/** What can become of a leave (T6). */
export const leaveActions: readonly Way<Answer<"leaves.show">>[] = [
  way({ operation: "leaves.approve" }),
  way({ operation: "leaves.refuse", fields: () => [{ name: "reason", as: "text" }] }),
  way({ operation: "leaves.cancel" }),
];

/** A leave that came on paper, and who may have asked for it. */
export interface OnPaper {
  readonly staff: readonly Option[];
  /** The day it is written down. */
  readonly today: string;
  readonly people?: People;
}

export const onPaper = waysFor<OnPaper>()({
  operation: "leaves.request",
  fields: ({ staff }, { options }) => [
    { name: "clerk", label: "leaver", as: "select", options: staff },
    { name: "kind", label: "leaveKind", as: "choice", options: options("LeaveKind") },
    { name: "from", as: "moment" },
    { name: "to", label: "until", as: "moment" },
    { name: "reason", label: "leaveReason", as: "text" },
  ],
  start: ({ today }) => ({ kind: "PERSONAL", from: `${today}T08:00`, to: `${today}T17:00` }),
});
