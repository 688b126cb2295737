import type { Schema } from "@/api/types";
import { marksIn, type Mark } from "../marks";

type Row = Schema<"RowAnswer">;
type Difference = Schema<"Difference">;
type Fault = Schema<"AttendanceFault">;

export const HALVES = ["MORNING", "AFTERNOON"] as const;

/** As the rows' marks name a half day. */
export const halfKey = (date: string, half: string): string => `${date}-${half}`;

/** The day and half that such a name stands for. */
export function halfIn(key: string): { readonly date: string; readonly half: string } {
  return { date: key.slice(0, 10), half: key.slice(11) };
}

export interface Cell {
  readonly marks: readonly Mark[];
  /** Where it differs from the version before: what stood there. */
  readonly before?: readonly Mark[];
}

/** What a half day of somebody shows; none where the hall was closed or the person not expected. */
export function cellOf(row: Row, key: string, differences: ReadonlyMap<string, Difference>): Cell | undefined {
  const changed = differences.get(`${row.clerk} ${key}`);
  const mark = row.marks[key];
  if (mark === undefined && !changed) return undefined;
  return { marks: marksIn(mark), ...(changed && { before: marksIn(changed.before) }) };
}

/** Differences by whom and when. */
export function byHalf(differences: readonly Difference[]): ReadonlyMap<string, Difference> {
  return new Map(differences.map((one) => [`${one.clerk} ${one.half}`, one]));
}

/** Days on which anybody was expected. */
export function openDays(rows: readonly Row[], differences: readonly Difference[] = []): ReadonlySet<string> {
  const keys = [...rows.flatMap(({ marks }) => Object.keys(marks)), ...differences.map(({ half }) => half)];
  return new Set(keys.map((key) => halfIn(key).date));
}

/** What a publication enters in the ledger, by verdict. */
export function faultCounts(faults: readonly Fault[]): readonly (readonly [verdict: string, count: number])[] {
  const counts = new Map<string, number>();
  for (const { verdict } of faults) counts.set(verdict, (counts.get(verdict) ?? 0) + 1);
  return [...counts];
}

/** Of all half days that are over the share on which people were there, in percent; none while none is over. */
export function presence(rows: readonly Row[]): number | undefined {
  const marks = rows.flatMap((row) => Object.values(row.marks)).filter((mark) => mark !== "OPEN");
  const there = marks.map(marksIn).filter((all) => !all.some((mark) => ["ABSENT", "OFFICIAL", "SICK", "PERSONAL", "ON_LEAVE"].includes(mark)));
  return marks.length === 0 ? undefined : Math.round((100 * there.length) / marks.length);
}

/** The same of each day, of those that are over. */
export function presenceByDay(rows: readonly Row[]): ReadonlyMap<string, number> {
  const days = [...openDays(rows)].map((date) => {
    const ofDay = rows.map((row) => ({ ...row, marks: Object.fromEntries(Object.entries(row.marks).filter(([key]) => key.startsWith(date))) }));
    return [date, presence(ofDay)] as const;
  });
  return new Map(days.flatMap(([date, share]) => (share === undefined ? [] : [[date, share]])));
}

const LEAVE_KINDS = ["OFFICIAL", "SICK", "PERSONAL"] as const;

/** The sheet's counts beside the days, in its order; what never happened is left empty. */
export function totalsOf(row: Row): readonly (readonly [name: string, count: string])[] {
  const shown = (count = 0) => (count === 0 ? "" : String(count));
  return [
    ["halfDays", String(row.halfDays)],
    ["daysPresent", row.daysPresent.toFixed(1)],
    ["late", shown(row.late)],
    ["leftEarly", shown(row.leftEarly)],
    ["offPost", shown(row.offPost)],
    ["absent", shown(row.absent)],
    ["notSignedOut", shown(row.notSignedOut)],
    ["leave", shown(LEAVE_KINDS.reduce((sum, kind) => sum + (row.leave[kind] ?? 0), 0))],
  ];
}

export const TOTALS = ["halfDays", "daysPresent", "late", "leftEarly", "offPost", "absent", "notSignedOut", "leave"] as const;
