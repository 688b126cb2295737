import type { Body, Schema } from "@/api/types";

type Guide = Schema<"Detail">;
type Period = NonNullable<Guide["guide"]["period"]>;

/** A day of any year as the hall writes it, `--11-15`. */
const dayOfYear = (day: string) => day.replace(/^--/, "");

/** As it stands on a door: `11-15 – 12-31`. */
export const periodText = ({ from, until }: Period) => `${dayOfYear(from)} – ${dayOfYear(until)}`;

/** Whether a day lies in the period, the last one included; one that begins before New Year may end after it. */
export function isInSeason({ from, until }: Period, today: string): boolean {
  const day = today.slice(5);
  const [first, last] = [dayOfYear(from), dayOfYear(until)];
  return first <= last ? day >= first && day <= last : day >= first || day <= last;
}

export interface Batch {
  readonly matterId: string;
  readonly circumstances: readonly string[];
  readonly type: Body<"applications.accept">["type"];
  /** Whether the superior authority's date goes with each acceptance (K7). */
  readonly needsLimit: boolean;
}

/** How all of a batch are received today: those who are late go another way where the matter has one, and not at all where it has none. */
export function batchOf({ id, kind, guide, openToday }: Pick<Guide, "id" | "kind" | "guide" | "openToday">, today: string): Batch | undefined {
  const { period } = guide;
  if (!period || !openToday) return undefined;
  const late = isInSeason(period, today) ? undefined : period.late;
  const type = late ? (period.latePath?.kind ?? kind) : kind;
  if (type === "CONSULTATION") return undefined;
  return { matterId: id, circumstances: late ? [late] : [], type, needsLimit: type === "FORWARDED" };
}
