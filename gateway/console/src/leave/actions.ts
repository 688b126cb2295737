import { waysFor, type Way } from "@/action/action";
import type { Answer, People, Schema } from "@/api/types";
import { exact } from "@/parts/time";
import type { Option } from "@/parts/vocabulary";

const way = waysFor<Answer<"leaves.show">>();

/** What can become of a leave (T6). */
export const leaveActions: readonly Way<Answer<"leaves.show">>[] = [
  way({ operation: "leaves.approve" }),
  way({ operation: "leaves.refuse", fields: () => [{ name: "reason", as: "text" }] }),
  way({ operation: "leaves.cancel" }),
];

export interface Hours {
  readonly from: string;
  readonly to: string;
}

/** From when until when the hall is open, on the hall's wall clock, as the day's half days have it (D2). */
export function hoursOf(clerks: readonly Schema<"AttendanceClerkAnswer">[]): Hours | undefined {
  const halves = clerks.flatMap((clerk) => clerk.halves);
  const [from] = halves.map(({ opens }) => opens).toSorted();
  const to = halves.map(({ closes }) => closes).toSorted().at(-1);
  return from && to ? { from: wallClock(from), to: wallClock(to) } : undefined;
}

const wallClock = (at: string) => exact(at).replace(" ", "T");

/** A leave that came on paper, and who may have asked for it. */
export interface OnPaper {
  readonly staff: readonly Option[];
  /** The hall's hours on the day it is written down; none on a day off. */
  readonly hours: Hours | undefined;
  readonly people?: People;
}

export const onPaper = waysFor<OnPaper>()({
  operation: "leaves.request",
  fields: ({ staff }, { options }) => [
    { name: "clerk", label: "leaver", as: "select", options: staff },
    { name: "kind", label: "leaveKind", as: "choice", options: options("LeaveKind") },
    { name: "from", label: "leaveFrom", as: "moment" },
    { name: "to", label: "leaveTo", as: "moment" },
    { name: "reason", label: "leaveReason", as: "text" },
  ],
  start: ({ hours }) => ({ kind: "PERSONAL", ...hours }),
});
