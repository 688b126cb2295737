import type { RouteLocationRaw } from "vue-router";
import type { Query } from "@/api/types";

type Wanted = Query<"statistics.listEntries">;
type Asked = { readonly [Name in keyof Wanted]: Wanted[Name] | undefined };

/** The list of what one figure of a month counts. */
export function entriesOf(asked: Asked): RouteLocationRaw {
  const query = Object.entries(asked).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]]));
  return { name: "statisticsEntries", query: Object.fromEntries(query) as Record<string, string> };
}

/** Tenths of the limit, and what took more than all of it. */
export const TENTHS = 11;

/** What one of them is called: `20–30 %`, by the words for more than all. */
export const tenthName = (tenth: number, over: string): string => (tenth >= TENTHS ? over : `${(tenth - 1) * 10}–${tenth * 10} %`);

/** The weekdays from Monday on, as they are called. */
export function weekdays(language: string, weekday: "short" | "long" = "short"): readonly string[] {
  const words = new Intl.DateTimeFormat(language, { weekday, timeZone: "UTC" });
  // The first of January 2024 was a Monday.
  return Array.from({ length: 7 }, (_, day) => words.format(Date.UTC(2024, 0, 1 + day)));
}
