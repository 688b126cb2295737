import type { Schema } from "@/api/types";

export interface Share {
  readonly stars: number;
  readonly count: number;
  /** Of all, in percent. */
  readonly percent: number;
}

/** How many gave how many stars, from the best down. */
export function sharesOf({ count, ofStars }: Pick<Schema<"CasesScore">, "count" | "ofStars">): readonly Share[] {
  return ofStars
    .map((given, n) => ({ stars: n + 1, count: given, percent: count === 0 ? 0 : (given / count) * 100 }))
    .toReversed();
}
