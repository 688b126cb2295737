export interface DiffLine {
  readonly how: "same" | "gone" | "new";
  readonly text: string;
  /** Its number in the newer text; none where it is gone. */
  readonly line?: number;
}

/** What changed from one text to another, line by line, by the longest run of lines that both have. */
export function diff(before: string, after: string): readonly DiffLine[] {
  const old = before.split("\n");
  const now = after.split("\n");
  const longest = table(old, now);
  const lines: DiffLine[] = [];
  let i = 0;
  let j = 0;
  while (i < old.length || j < now.length) {
    if (i < old.length && j < now.length && old[i] === now[j]) {
      lines.push({ how: "same", text: now[j++] ?? "", line: j });
      i++;
    } else if (j < now.length && (i === old.length || at(longest, i, j + 1) > at(longest, i + 1, j))) {
      lines.push({ how: "new", text: now[j++] ?? "", line: j });
    } else {
      lines.push({ how: "gone", text: old[i++] ?? "" });
    }
  }
  return lines;
}

/** Of each pair of rests, how many lines they have in common. */
function table(old: readonly string[], now: readonly string[]): readonly (readonly number[])[] {
  const longest = Array.from({ length: old.length + 1 }, () => new Array<number>(now.length + 1).fill(0));
  for (let i = old.length - 1; i >= 0; i--) {
    for (let j = now.length - 1; j >= 0; j--) {
      const row = longest[i];
      if (row) row[j] = old[i] === now[j] ? at(longest, i + 1, j + 1) + 1 : Math.max(at(longest, i + 1, j), at(longest, i, j + 1));
    }
  }
  return longest;
}

function at(longest: readonly (readonly number[])[], i: number, j: number): number {
  return longest[i]?.[j] ?? 0;
}
