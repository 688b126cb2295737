import type { Schema } from "@/api/types";

type Explained = Schema<"DeadlineAnswer">;
type Line = Explained["days"][number];

export type CellKind = "start" | "counted" | "makeUp" | "weekend" | "holiday" | "passing";

export interface Cell {
  readonly date: string;
  readonly kind: CellKind;
  /** Which counted day it is, from one; none where it isn't counted. */
  readonly number?: number;
  readonly today: boolean;
  readonly due: boolean;
  /** A due date that an extension or a new schedule has moved. */
  readonly wasDue: boolean;
  readonly provisional: boolean;
  /** Why it is counted or skipped. */
  readonly line: Line;
}

const KINDS: Readonly<Record<Line["reason"], CellKind>> = {
  DAY_OF_ACCEPTANCE: "start",
  WORKDAY: "counted",
  MAKE_UP_WORKDAY: "makeUp",
  WORKING_MINUTES: "counted",
  OUTSIDE_HOURS: "passing",
  CALENDAR_DAY: "counted",
  WITHIN_SET_DATE: "passing",
  KEPT_AS_PROMISED: "passing",
  WEEKEND: "weekend",
  HOLIDAY: "holiday",
};

/** The days of a deadline as they are drawn, from acceptance to the day it ends (D3). */
export function stripOf(explained: Explained, today: string, dayOf: (at: string) => string): readonly Cell[] {
  const due = dayOf(explained.running.dueAt);
  const before = new Set(explained.earlier.map((deadline) => dayOf(deadline.dueAt)));
  let number = 0;
  return explained.days.map((line) => ({
    date: line.date,
    kind: KINDS[line.reason],
    ...(line.counted && { number: ++number }),
    today: line.date === today,
    due: line.date === due,
    wasDue: line.date !== due && before.has(line.date),
    provisional: line.provisional,
    line,
  }));
}
