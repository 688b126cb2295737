import type { Schema } from "@/api/types";
import { exact } from "@/parts/time";

type Half = Schema<"AttendanceHalfAnswer">;
type Correction = Schema<"AttendanceCorrection">;
type Verdict = Schema<"VerdictAnswer">;

/** The hour and minute in the hall's zone. */
export const clockOf = (at: string): string => exact(at).slice(11);

export interface Signature {
  readonly now: string | undefined;
  /** What was signed before the office put it right; empty where nothing was. */
  readonly before: string | undefined;
  readonly corrections: readonly Correction[];
}

/** A signature with what stood there first, since both values stay (T2). */
export function signatureOf(half: Half, mark: Correction["mark"]): Signature {
  const corrections = half.corrections.filter((one) => one.mark === mark);
  return { now: mark === "IN" ? half.signedIn : half.signedOut, before: corrections[0]?.signed, corrections };
}

export interface Counted {
  readonly verdict: Verdict;
  readonly count: number;
}

/** How many half days of the day came to what, the hardest first. */
export function countsOf(clerks: readonly Schema<"AttendanceClerkAnswer">[]): readonly Counted[] {
  const found = new Map<string, { verdict: Verdict; count: number }>();
  for (const verdict of clerks.flatMap(({ halves }) => halves.flatMap(({ verdicts }) => verdicts))) {
    const known = found.get(verdict.verdict);
    if (known) known.count++;
    else found.set(verdict.verdict, { verdict, count: 1 });
  }
  const order = ["ABSENT", "OFF_POST", "LATE", "LEFT_EARLY", "NOT_SIGNED_OUT", "ON_LEAVE", "OPEN", "PRESENT"];
  return [...found.values()].toSorted((one, other) => order.indexOf(one.verdict.verdict) - order.indexOf(other.verdict.verdict));
}

/** What an event was written of, as it stands in the event's id. */
export const streamOf = (eventId: string): string => /^[^:]+:(.+)@\d+$/.exec(eventId)?.[1] ?? eventId;
