import type { Answer, Schema } from "@/api/types";

export type Assessment = Answer<"assessments.show">;
export type Line = Schema<"Line">;

/** A month and a subject in it, of which one figure is looked at. */
export interface Opened {
  readonly of: "clerks" | "windows";
  readonly subject: string;
  readonly figure: string;
}

/** The part everybody starts with. */
export const START = "start";

/** The month before the one of this day: assessments are of months that are over. */
export function monthBefore(day: string): string {
  const [year = 0, month = 1] = day.split("-").map(Number);
  return month === 1 ? `${year - 1}-12` : `${year}-${String(month - 1).padStart(2, "0")}`;
}

export interface Span {
  readonly from: string;
  readonly to: string;
}

/** The first and the last day of a month. */
export function daysOf(month: string): Span {
  const [year = 0, number = 1] = month.split("-").map(Number);
  const last = new Date(Date.UTC(year, number, 0)).getUTCDate();
  return { from: `${month}-01`, to: `${month}-${String(last).padStart(2, "0")}` };
}

export interface Part {
  readonly figure: string;
  readonly value: string | undefined;
  readonly points: number;
  /** How it is counted; none for what everybody starts with. */
  readonly how: Schema<"AccountabilityPartAnswer"> | undefined;
}

/** What a score is made of, in the order of the formula. */
export function partsOf(line: Line, formula: Assessment["parts"]): readonly Part[] {
  return Object.entries(line.parts).map(([figure, points]) => ({
    figure,
    value: line.figures[figure],
    points: Number(points),
    how: formula?.find((part) => part.figure === figure),
  }));
}

/** Points as they are read: what is given with its sign. */
export function signed(points: number): string {
  return points > 0 ? `+${points.toFixed(2)}` : points.toFixed(2).replace("-", "−");
}

export interface Difference {
  readonly of: Opened["of"];
  readonly subject: string;
  /** `score`, or the figure. */
  readonly what: string;
  readonly before: string | undefined;
  readonly after: string | undefined;
}

/** What another version says differently of anybody. */
export function differences(before: Assessment, after: Assessment): readonly Difference[] {
  return (["clerks", "windows"] as const).flatMap((of) => {
    const old = new Map(before[of].map((line) => [line.subject, line]));
    const now = new Map(after[of].map((line) => [line.subject, line]));
    return [...new Set([...now.keys(), ...old.keys()])].flatMap((subject) => {
      const one = values(old.get(subject));
      const other = values(now.get(subject));
      return [...new Set([...Object.keys(other), ...Object.keys(one)])]
        .filter((what) => one[what] !== other[what])
        .map((what) => ({ of, subject, what, before: one[what], after: other[what] }));
    });
  });
}

function values(line: Line | undefined): Readonly<Record<string, string>> {
  return line ? { score: line.score, ...line.figures } : {};
}
