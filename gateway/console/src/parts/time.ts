/** The hall's zone, wherever the browser is. */
export const ZONE = "Asia/Shanghai";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** Year to minute in the hall's zone, the same length in every row. */
export function exact(at: string | number, language: string): string {
  const parts = new Intl.DateTimeFormat(language, {
    timeZone: ZONE,
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
  }).formatToParts(new Date(at));
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.find((p) => p.type === type)?.value ?? "";
  return `${part("year")}-${part("month")}-${part("day")} ${part("hour")}:${part("minute")}`;
}

/** The day in the hall's zone, `2026-11-29`. */
export function dayOf(at: string | number): string {
  return new Intl.DateTimeFormat("sv-SE", { timeZone: ZONE }).format(new Date(at));
}

/** How long ago or how far off, in the largest unit that is not zero; days are those of the calendar on the wall. */
export function relative(at: string | number, now: number, language: string): string {
  const span = new Date(at).getTime() - now;
  const words = new Intl.RelativeTimeFormat(language, { numeric: "auto" });
  const days = Math.round((Date.parse(dayOf(at)) - Date.parse(dayOf(now))) / DAY);
  if (days !== 0 && Math.abs(span) >= 12 * HOUR) return words.format(days, "day");
  if (Math.abs(span) >= HOUR) return words.format(Math.trunc(span / HOUR), "hour");
  return words.format(Math.trunc(span / MINUTE), "minute");
}
