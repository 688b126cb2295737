import type { Answer } from "@/api/types";

type Line = Answer<"complaints.count">["counts"][number];

export interface Cross {
  readonly rows: readonly string[];
  readonly columns: readonly string[];
  readonly at: (row: string, column: string) => number;
  readonly ofRow: (row: string) => number;
  readonly ofColumn: (column: string) => number;
}

/** The figures of a year, one kind of them against another; rows and columns without any are left out. */
export function cross(lines: readonly Line[], row: (line: Line) => string, column: (line: Line) => string, order: readonly string[]): Cross {
  const sum = (fits: (line: Line) => boolean) => lines.filter(fits).reduce((all, { count }) => all + count, 0);
  const inOrder = (of: (line: Line) => string) => {
    const found = [...new Set(lines.map(of))];
    return found.toSorted((one, other) => order.indexOf(one) - order.indexOf(other) || one.localeCompare(other));
  };
  return {
    rows: inOrder(row),
    columns: inOrder(column),
    at: (one, other) => sum((line) => row(line) === one && column(line) === other),
    ofRow: (one) => sum((line) => row(line) === one),
    ofColumn: (one) => sum((line) => column(line) === one),
  };
}
