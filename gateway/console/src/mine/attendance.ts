import type { Schema } from "@/api/types";
import type { Look } from "@/parts/status";

type Half = Schema<"AttendanceHalfAnswer">;
type Verdict = Schema<"VerdictAnswer">["verdict"];

export interface Signature {
  readonly half: Half["half"];
  readonly kind: Schema<"SignatureRequest">["kind"];
}

/**
 * What can be signed now: in for the morning until it closes, then for the afternoon until that closes; out of the morning until
 * the afternoon opens, then out of the afternoon (T2).
 */
export function signaturesAt(halves: readonly Half[], now: number): readonly Signature[] {
  const into = halves.find(({ closes }) => now < Date.parse(closes));
  const last = halves.at(-1);
  const outOf = last && now < Date.parse(last.opens) ? halves[0] : last;
  const all: Signature[] = [];
  if (into && !into.signedIn) all.push({ half: into.half, kind: "IN" });
  if (outOf?.signedIn && !outOf.signedOut) all.push({ half: outOf.half, kind: "OUT" });
  return all;
}

export interface Day {
  readonly date: string;
  readonly number: number;
  /** What came of its two halves, in the codes of the month's sheet; none on a day off. */
  readonly morning: readonly string[];
  readonly afternoon: readonly string[];
}

/** The weeks of a month from Monday to Sunday; days of other months are left out. */
export function weeksOf(month: string, marks: Readonly<Record<string, string>>): readonly (readonly (Day | undefined)[])[] {
  const [year = 2000, of = 1] = month.split("-").map(Number);
  const days = new Date(Date.UTC(year, of, 0)).getUTCDate();
  const lead = (new Date(Date.UTC(year, of - 1, 1)).getUTCDay() + 6) % 7;
  const mark = (date: string, half: string) => marks[`${date}-${half}`]?.split("+") ?? [];
  const cells: (Day | undefined)[] = Array.from({ length: lead }, () => undefined);
  for (let number = 1; number <= days; number++) {
    const date = `${month}-${String(number).padStart(2, "0")}`;
    cells.push({ date, number, morning: mark(date, "MORNING"), afternoon: mark(date, "AFTERNOON") });
  }
  while (cells.length % 7 > 0) cells.push(undefined);
  return Array.from({ length: cells.length / 7 }, (_, week) => cells.slice(week * 7, week * 7 + 7));
}

const VERDICTS: Readonly<Record<Verdict, Look>> = {
  PRESENT: { tone: "good", shape: "done" },
  ON_LEAVE: { tone: "calm", shape: "half" },
  LATE: { tone: "warn", shape: "warning" },
  LEFT_EARLY: { tone: "warn", shape: "warning" },
  OFF_POST: { tone: "bad", shape: "stop" },
  ABSENT: { tone: "bad", shape: "stop" },
  NOT_SIGNED_OUT: { tone: "warn", shape: "question" },
  OPEN: { tone: "plain", shape: "open" },
};

const isVerdict = (code: string): code is Verdict => code in VERDICTS;

/** How a mark looks; what is no verdict is a kind of leave. */
export const lookOf = (code: string): Look => VERDICTS[isVerdict(code) ? code : "ON_LEAVE"];
