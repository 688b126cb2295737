import type { Schema } from "@/api/types";
import type { Series } from "@/parts/chart/chart";
import { dayOf } from "@/parts/time";

type Line = Schema<"DueLine">;
export type Figures = Schema<"Figures">;

/** `2026-11` as many months before; months have no zone. */
export function monthBefore(month: string, n: number): string {
  const [year = 2000, of = 1] = month.split("-").map(Number);
  return new Date(Date.UTC(year, of - 1 - n, 1)).toISOString().slice(0, 7);
}

/** The months that end with this one, the earliest first. */
export const monthsUntil = (month: string, n: number): readonly string[] => Array.from({ length: n }, (_, at) => monthBefore(month, n - 1 - at));

/** Open cases by the day on which they are due. */
export function dueByDay(lines: readonly Line[], colours: readonly Line["colour"][]): { readonly days: readonly string[]; readonly values: readonly (readonly number[])[] } {
  const dated = lines.flatMap(({ item, colour }) => (item.dueAt ? [{ day: dayOf(item.dueAt), colour }] : []));
  const days = [...new Set(dated.map(({ day }) => day))].toSorted();
  const values = colours.map((colour) => days.map((day) => dated.filter((one) => one.day === day && one.colour === colour).length));
  return { days, values };
}

/** How many were late of each key, month by month; a key that was never late is left out. */
export function lateOver(months: readonly (readonly Figures[] | undefined)[]): readonly { readonly key: string; readonly values: Series["values"] }[] {
  const keys = [...new Set(months.flatMap((figures) => figures?.map(({ key }) => key) ?? []))];
  return keys
    .map((key) => ({ key, values: months.map((figures) => figures && (figures.find((one) => one.key === key)?.late ?? 0)) }))
    .filter(({ values }) => values.some((value) => value));
}

const WEEKDAYS = 7;

/** Receptions by weekday and hour: a row for each day of the week, from the first hour with any to the last. */
export function byHour(counts: readonly Schema<"ReceivedThen">[]): { readonly hours: readonly number[]; readonly values: readonly (readonly number[])[] } {
  if (counts.length === 0) return { hours: [], values: [] };
  const [first, last] = [Math.min(...counts.map(({ hour }) => hour)), Math.max(...counts.map(({ hour }) => hour))];
  const hours = Array.from({ length: last - first + 1 }, (_, n) => first + n);
  const at = (day: number, hour: number) => counts.find((one) => one.weekday === day + 1 && one.hour === hour)?.count ?? 0;
  return { hours, values: Array.from({ length: WEEKDAYS }, (_, day) => hours.map((hour) => at(day, hour))) };
}
