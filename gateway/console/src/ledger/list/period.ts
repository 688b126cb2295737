/** The hall's wall clock, as it stands in the address, at its zone; none where nothing whole stands there. */
export function momentOf(local: string | undefined): string | undefined {
  return /^\d{4}-\d\d-\d\dT\d\d:\d\d$/.test(local ?? "") ? `${local}:00+08:00` : undefined;
}

/** First and last day of a month, `2026-11`. */
export function daysOf(month: string): { from: string; to: string } {
  const [year = 0, number = 0] = month.split("-").map(Number);
  const last = new Date(Date.UTC(year, number, 0)).getUTCDate();
  return { from: `${month}-01`, to: `${month}-${last}` };
}

/** The month that these days are, if they are one whole month. */
export function monthOf(from: string, to: string): string {
  const month = from.slice(0, 7);
  if (!/^\d{4}-\d\d$/.test(month)) return "";
  const days = daysOf(month);
  return days.from === from && days.to === to ? month : "";
}
