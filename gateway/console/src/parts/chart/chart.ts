import type { RouteLocationRaw } from "vue-router";

/** The tones of a status, and the hall's own colour. */
export type Ink = "plain" | "calm" | "good" | "warn" | "bad" | "brand";

/** One row of bars or one line: a value for each category. */
export interface Series {
  readonly name: string;
  readonly values: readonly (number | undefined)[];
  /** What its colour says; without one it takes the next of the palette. */
  readonly ink?: Ink;
}

/** Where one value of a chart leads: to the list that it counts. */
export type Opens = (category: number, series: number) => RouteLocationRaw | undefined;

export interface Cell {
  readonly text: string;
  readonly to?: RouteLocationRaw | undefined;
}

/** What a chart shows, for whoever does not see it. */
export interface Table {
  readonly head: readonly string[];
  readonly rows: readonly { readonly name: string; readonly cells: readonly Cell[] }[];
}

export const shownAs = (value: number | undefined, unit = ""): string => (value === undefined ? "—" : `${value}${unit}`);

/** The table of series side by side: a row for each category. */
export function tableOf(corner: string, categories: readonly string[], series: readonly Series[], unit?: string, to?: Opens): Table {
  return {
    head: [corner, ...series.map(({ name }) => name)],
    rows: categories.map((name, category) => ({
      name,
      cells: series.map(({ values }, place) => {
        const value = values[category];
        return { text: shownAs(value, unit), to: value ? to?.(category, place) : undefined };
      }),
    })),
  };
}

/** The largest value and where it stands, for a chart's summary. */
export function most(categories: readonly string[], series: readonly Series[]): { at: string; value: number } | undefined {
  const all = categories.map((at, n) => ({ at, value: series.reduce((sum, { values }) => sum + (values[n] ?? 0), 0) }));
  return all.reduce<{ at: string; value: number } | undefined>((best, one) => (best && best.value >= one.value ? best : one), undefined);
}
