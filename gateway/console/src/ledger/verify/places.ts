import { GENESIS, type Entry } from "./format";

/** How an entry stands to those before it: in its place, behind a gap, in a gap that was open, or at a number that was there. */
export type Place = "next" | "unchained" | "ahead" | "late" | "twice";

/**
 * Whether entries stand where their numbers say, and continue each other. A number that is passed over may still come: only at
 * the end is it known whether it was removed or swapped.
 */
export class Places {
  /** The highest number so far. */
  last = 0;
  /** First and last number of each run that is missing so far, in order. */
  private gaps: { first: number; last: number }[] = [];
  /** Hashes that the next entry may continue: several where a number came twice. */
  private ends = new Set([GENESIS]);

  of(entry: Entry): Place {
    if (entry.number > this.last) return this.forward(entry);
    if (entry.number === this.last) this.ends.add(entry.hash);
    return this.wasMissing(entry.number) ? "late" : "twice";
  }

  get missing(): readonly { readonly first: number; readonly last: number }[] {
    return this.gaps;
  }

  private forward({ number, hash, previousHash }: Entry): Place {
    const adjacent = number === this.last + 1;
    const continues = this.ends.has(previousHash);
    if (!adjacent) this.gaps.push({ first: this.last + 1, last: number - 1 });
    this.last = number;
    this.ends = new Set([hash]);
    if (!adjacent) return "ahead";
    return continues ? "next" : "unchained";
  }

  private wasMissing(number: number): boolean {
    const i = this.gaps.findIndex(({ first, last }) => first <= number && number <= last);
    const gap = this.gaps[i];
    if (!gap) return false;
    const rest = [
      { first: gap.first, last: number - 1 },
      { first: number + 1, last: gap.last },
    ].filter(({ first, last }) => first <= last);
    this.gaps.splice(i, 1, ...rest);
    return true;
  }
}
