const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const PARTS = /^(-?)P(?:(-?\d+)D)?(?:T(?:(-?\d+)H)?(?:(-?\d+)M)?(?:(-?\d+(?:\.\d+)?)S)?)?$/;

/** Milliseconds of a duration as the hall writes it, `PT-10248H`. */
export function spanOf(duration: string): number {
  const [, sign, days, hours, minutes, seconds] = PARTS.exec(duration) ?? [];
  const span = Number(days ?? 0) * DAY + Number(hours ?? 0) * HOUR + Number(minutes ?? 0) * MINUTE + Number(seconds ?? 0) * SECOND;
  return sign === "-" ? -span : span;
}

/** The same for people: days, hours and minutes, without what is nothing. */
export function partsOf(span: number): { readonly days: number; readonly hours: number; readonly minutes: number } {
  const all = Math.abs(Math.round(span / MINUTE)) * MINUTE;
  return { days: Math.floor(all / DAY), hours: Math.floor((all % DAY) / HOUR), minutes: (all % HOUR) / MINUTE };
}

/** Clocks are read one after the other, and each is told in milliseconds. */
const ALIKE = 2 * SECOND;

export function isAlike(one: string, other: string): boolean {
  return Math.abs(spanOf(one) - spanOf(other)) <= ALIKE;
}

/** How the demo's clock is to be set: on by hours, or to a moment of the hall's wall clock. */
export interface Wish {
  readonly by: string;
  readonly moment: string;
}

/** When it will be then; none where nothing sensible was said. */
export function targetOf({ by, moment }: Wish, now: number): number | undefined {
  const at = by === "" ? Date.parse(`${moment}:00+08:00`) : now + Number(by) * HOUR;
  return Number.isNaN(at) ? undefined : at;
}
