/** The hall's zone, wherever the browser is. */
export const ZONE = "Asia/Shanghai";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

// Making one takes longer than using it, and a list has hundreds of times.
const moments = new Intl.DateTimeFormat("sv-SE", { timeZone: ZONE, dateStyle: "short", timeStyle: "short" });
const days = new Intl.DateTimeFormat("sv-SE", { timeZone: ZONE });
const spans = new Map<string, Intl.RelativeTimeFormat>();

/** Year to minute in the hall's zone, the same length in every row. */
export function exact(at: string | number): string {
  return moments.format(new Date(at));
}

/** The day in the hall's zone, `2026-11-29`. */
export function dayOf(at: string | number): string {
  return days.format(new Date(at));
}

/** How long ago or how far off, in the largest unit that is not zero; days are those of the calendar on the wall. */
export function relative(at: string | number, now: number, language: string): string {
  const span = new Date(at).getTime() - now;
  const words = wordsIn(language);
  const apart = Math.round((Date.parse(dayOf(at)) - Date.parse(dayOf(now))) / DAY);
  if (apart !== 0 && Math.abs(span) >= 12 * HOUR) return words.format(apart, "day");
  if (Math.abs(span) >= HOUR) return words.format(Math.trunc(span / HOUR), "hour");
  return words.format(Math.trunc(span / MINUTE), "minute");
}

function wordsIn(language: string): Intl.RelativeTimeFormat {
  let words = spans.get(language);
  if (!words) spans.set(language, (words = new Intl.RelativeTimeFormat(language, { numeric: "auto" })));
  return words;
}
