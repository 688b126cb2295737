/** Working time that is left, or by how much it is over. */
export function leftOf(minutes: number, t: (key: string, values: Record<string, unknown>) => string): string {
  const all = Math.abs(minutes);
  const words = all < 60 ? t("due.minutes", { n: all }) : t("due.hours", { n: Math.round(all / 60) });
  return minutes < 0 ? t("due.over", { time: words }) : words;
}
