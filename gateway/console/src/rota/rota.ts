import type { Schema } from "@/api/types";
import { weekdayOf } from "@/attendance/days";

type Day = Schema<"RotaDay">;
type Turn = Schema<"TurnAnswer">;
type Action = Schema<"Action">;

/** The days of a month by weeks from Monday; what lies outside of it is empty. */
export function weeksOf(days: readonly Day[]): readonly (readonly (Day | undefined)[])[] {
  const weeks: (Day | undefined)[][] = [];
  for (const day of days) {
    const place = weekdayOf(day.date);
    if (place === 0 || weeks.length === 0) weeks.push(Array.from({ length: 7 }, () => undefined));
    const week = weeks.at(-1);
    if (week) week[place] = day;
  }
  return weeks;
}

/** Why a day has the duty it has, where the week alone doesn't tell. */
export function kindOf({ date, duty }: Day): "makeUp" | "publicHoliday" | "weekend" | undefined {
  const isWeekend = weekdayOf(date) > 4;
  if (duty === "CLEANING") return isWeekend ? "makeUp" : undefined;
  return isWeekend ? "weekend" : "publicHoliday";
}

export interface Progress {
  readonly done: number;
  readonly all: number;
  readonly missed: number;
}

export function progressOf({ items }: Turn): Progress {
  const count = (status: Schema<"ItemAnswer">["status"]) => items.filter((item) => item.status === status).length;
  return { done: count("TICKED"), all: items.length, missed: count("MISSED") };
}

/** What may be done with this day's turns: the address of each names its day. */
export function offeredOn(actions: readonly Action[], date: string): readonly Action[] {
  return actions.filter(({ href }) => href.split("/").includes(date));
}

/** What may be done with the month as a whole. */
export function offeredOnMonth(actions: readonly Action[]): readonly Action[] {
  return actions.filter(({ operation }) => operation === "rota.fill");
}

/** How many turns each has in the month. */
export function turnsBy(days: readonly Day[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { clerk } of days.flatMap(({ turns }) => turns)) counts.set(clerk, (counts.get(clerk) ?? 0) + 1);
  return counts;
}

/** Days that can still be given to somebody, and nobody has. */
export function vacantDays(days: readonly Day[], actions: readonly Action[]): readonly string[] {
  const open = days.filter(({ date, turns }) => turns.length === 0 && offeredOn(actions, date).some(({ operation }) => operation === "rota.assign"));
  return open.map(({ date }) => date);
}

const STEPS: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 };

/** The day that an arrow leads to, or the first or last; none where the month ends. */
export function dayTowards(key: string, days: readonly Day[], date: string): string | undefined {
  if (key === "Home") return days[0]?.date;
  if (key === "End") return days.at(-1)?.date;
  const step = STEPS[key];
  const place = days.findIndex((day) => day.date === date);
  return step === undefined || place < 0 ? undefined : days[place + step]?.date;
}
