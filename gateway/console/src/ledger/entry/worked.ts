/** Working time in words, to the minute: who answers for a deadline may hang on it (D5). */
export function workedIn(minutes: number, t: (key: string, values: Record<string, unknown>) => string): string {
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  return [hours > 0 && t("due.hours", { n: hours }), (rest > 0 || hours === 0) && t("due.minutes", { n: rest })].filter(Boolean).join(" ");
}
