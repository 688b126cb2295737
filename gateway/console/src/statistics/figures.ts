import type { Answer, Schema } from "@/api/types";
import type { Series } from "@/parts/chart/chart";
import { dayOf, ZONE } from "@/parts/time";

type Line = Schema<"DueLine">;
export type Figures = Schema<"Figures">;

/** `2026-11` as many months before; months have no zone. */
export function monthBefore(month: string, n: number): string {
  const [year = 2000, of = 1] = month.split("-").map(Number);
  return new Date(Date.UTC(year, of - 1 - n, 1)).toISOString().slice(0, 7);
}

/** The months that end with this one, the earliest first. */
export const monthsUntil = (month: string, n: number): readonly string[] => Array.from({ length: n }, (_, at) => monthBefore(month, n - 1 - at));

/** The last day of a month. */
export function lastDayOf(month: string): string {
  const [year = 2000, of = 1] = month.split("-").map(Number);
  return new Date(Date.UTC(year, of, 0)).toISOString().slice(0, 10);
}

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

const hours = new Intl.DateTimeFormat("en-GB", { timeZone: ZONE, weekday: "short", hour: "2-digit", hourCycle: "h23" });
const WEEK = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];

/** Receptions by weekday and hour of the hall's clock: a row for each day of the week, from the first hour with any to the last. */
export function byHour(moments: readonly string[]): { readonly hours: readonly number[]; readonly values: readonly (readonly number[])[] } {
  const all = moments.map((at) => {
    const parts = hours.formatToParts(new Date(at));
    const part = (type: string) => parts.find((one) => one.type === type)?.value ?? "";
    return { day: WEEK.indexOf(part("weekday")), hour: Number(part("hour")) };
  });
  if (all.length === 0) return { hours: [], values: [] };
  const [first, last] = [Math.min(...all.map(({ hour }) => hour)), Math.max(...all.map(({ hour }) => hour))];
  const range = Array.from({ length: last - first + 1 }, (_, n) => first + n);
  return { hours: range, values: WEEK.map((_, day) => range.map((hour) => all.filter((one) => one.day === day && one.hour === hour).length)) };
}

export type Receptions = Pick<Answer<"applications.find">, "items" | "next">;
