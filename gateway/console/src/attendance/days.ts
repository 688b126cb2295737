const DAY = 24 * 60 * 60_000;
const iso = (at: number) => new Date(at).toISOString().slice(0, 10);

/** The day so many days after this one. */
export const dayAfter = (date: string, days: number): string => iso(Date.parse(date) + days * DAY);

/** The month so many months after this one, `2026-11`. */
export function monthAfter(month: string, months: number): string {
  const [year = 0, of = 1] = month.split("-").map(Number);
  return iso(Date.UTC(year, of - 1 + months, 1)).slice(0, 7);
}

/** All days of a month. */
export function daysOf(month: string): readonly string[] {
  const first = `${month}-01`;
  const last = Date.parse(dayAfter(`${monthAfter(month, 1)}-01`, -1));
  return Array.from({ length: Math.round((last - Date.parse(first)) / DAY) + 1 }, (_, n) => dayAfter(first, n));
}

/** 0 for Monday to 6 for Sunday. */
export const weekdayOf = (date: string): number => (new Date(date).getUTCDay() + 6) % 7;

/** As people write it: the weekday's short name. */
export function weekdayName(date: string, language: string, weekday: "short" | "narrow" = language === "en" ? "short" : "narrow"): string {
  return new Intl.DateTimeFormat(language, { weekday, timeZone: "UTC" }).format(new Date(date));
}

/** With the month, and the weekday in full. */
export function dayName(date: string, language: string): string {
  return new Intl.DateTimeFormat(language, { month: "long", day: "numeric", weekday: "short", timeZone: "UTC" }).format(new Date(date));
}

export function monthName(month: string, language: string): string {
  return new Intl.DateTimeFormat(language, { year: "numeric", month: "long", timeZone: "UTC" }).format(new Date(`${month}-01`));
}
