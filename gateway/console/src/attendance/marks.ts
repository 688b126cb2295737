import type { Schema } from "@/api/types";
import type { Look } from "@/parts/status";

type Verdict = Schema<"VerdictAnswer">["verdict"];
type Kind = Schema<"LeaveOfDay">["kind"];

/** What a half day came to, or the kind of leave that excuses it. */
export type Mark = Verdict | Kind;

export const LOOKS: Readonly<Record<Mark, Look>> = {
  PRESENT: { tone: "good", shape: "done" },
  ON_LEAVE: { tone: "calm", shape: "half" },
  LATE: { tone: "warn", shape: "warning" },
  LEFT_EARLY: { tone: "warn", shape: "warning" },
  OFF_POST: { tone: "bad", shape: "stop" },
  ABSENT: { tone: "bad", shape: "stop" },
  NOT_SIGNED_OUT: { tone: "warn", shape: "question" },
  OPEN: { tone: "plain", shape: "open" },
  OFFICIAL: { tone: "calm", shape: "half" },
  SICK: { tone: "calm", shape: "half" },
  PERSONAL: { tone: "calm", shape: "half" },
};

/** In the order of the legend on the hall's sheet. */
export const LEGEND: readonly Mark[] = [
  "PRESENT", "LATE", "LEFT_EARLY", "OFF_POST", "ABSENT", "NOT_SIGNED_OUT", "OFFICIAL", "SICK", "PERSONAL",
];

const HARDNESS = ["bad", "warn", "calm", "plain", "good"] as const;

const isMark = (text: string): text is Mark => text in LOOKS;

/** A half day's marks, as a month has them: `LATE+LEFT_EARLY`. */
export function marksIn(joined: string | undefined): readonly Mark[] {
  return joined ? joined.split("+").filter(isMark) : [];
}

/** The tone of the hardest of them. */
export function toneOf(marks: readonly Mark[]): (typeof HARDNESS)[number] | undefined {
  return HARDNESS.find((tone) => marks.some((mark) => LOOKS[mark].tone === tone));
}
