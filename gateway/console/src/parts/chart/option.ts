import type { EChartsCoreOption } from "echarts/core";
import { shownAs, type Series } from "./chart";
import { between, inkOf, readable, type Inks } from "./inks";

export interface Plot {
  readonly kind: "bar" | "line";
  readonly categories: readonly string[];
  readonly series: readonly Series[];
  readonly unit?: string | undefined;
  readonly stacked?: boolean | undefined;
  /** Categories down the side, for long names. */
  readonly lying?: boolean | undefined;
  readonly opens?: boolean | undefined;
}

export interface Heat {
  readonly columns: readonly string[];
  readonly rows: readonly string[];
  /** Row by row; none where there is nothing to count. */
  readonly values: readonly (readonly (number | undefined)[])[];
  readonly unit?: string | undefined;
  readonly opens?: boolean | undefined;
}

/** More bars than this have no room for their numbers. */
const NUMBERED = 16;
const SYMBOLS = ["circle", "rect", "triangle", "diamond", "pin"];
const DASHES = ["solid", "dashed", "dotted"];

/** A pattern beside each colour, so that no bar is told by its colour alone; the first is plain. */
function decalOf(place: number, inks: Inks) {
  const common = { color: inks.of("paper"), symbolSize: 1 };
  const patterns = [
    undefined,
    { ...common, symbol: "rect", dashArrayX: [1, 0], dashArrayY: [2, 5], rotation: -Math.PI / 4 },
    { ...common, symbol: "circle", dashArrayX: [[6, 6], [0, 6, 6, 0]], dashArrayY: [6, 0], symbolSize: 0.5 },
    { ...common, symbol: "rect", dashArrayX: [1, 0], dashArrayY: [2, 6] },
    { ...common, symbol: "rect", dashArrayX: [1, 0], dashArrayY: [2, 5], rotation: Math.PI / 4 },
  ];
  return patterns[place % patterns.length];
}

function common(inks: Inks, still: boolean): EChartsCoreOption {
  return {
    animation: !still,
    animationDuration: 200,
    animationDurationUpdate: 200,
    textStyle: { fontFamily: inks.letters, fontSize: inks.size, color: inks.of("ink") },
  };
}

function tooltip(inks: Inks, more: object) {
  return {
    // Its other mode is markup with style attributes, which the gateway's policy forbids.
    renderMode: "richText",
    confine: true,
    transitionDuration: 0,
    backgroundColor: inks.of("paper"),
    borderColor: inks.of("line-strong"),
    textStyle: { color: inks.of("ink"), fontFamily: inks.letters, fontSize: inks.size },
    ...more,
  };
}

const words = (inks: Inks) => ({ color: inks.of("ink-soft"), fontSize: inks.size, fontFamily: inks.letters });

/** The sign before a name in the legend and what is around both, in pixels; and a line of names. */
const BESIDE_NAME = 37;
const LEGEND_LINE = 22;

/** How many lines the legend takes: what comes after it must not lie under it. */
function legendLines(series: readonly Series[], inks: Inks, width: number): number {
  const wide = (name: string) => BESIDE_NAME + [...name].reduce((all, letter) => all + inks.size * (letter > "\u2e80" ? 1 : 0.6), 0);
  let [lines, taken] = [1, 0];
  for (const { name } of series) {
    const next = wide(name);
    if (taken > 0 && taken + next > width) [lines, taken] = [lines + 1, 0];
    taken += next;
  }
  return lines;
}

/**
 * Bars or lines by category.
 *
 * @param width what there is to draw on, in pixels
 */
export function plotOption({ kind, categories, series, unit, stacked, lying, opens }: Plot, inks: Inks, still: boolean, width = Infinity): EChartsCoreOption {
  const several = series.length > 1;
  const underLegend = 34 + (legendLines(series, inks, width) - 1) * LEGEND_LINE;
  const numbered = kind === "bar" && !several && categories.length <= NUMBERED;
  const names = {
    type: "category",
    data: categories,
    inverse: lying === true,
    axisTick: { show: false },
    axisLine: { lineStyle: { color: inks.of("line-strong") } },
    axisLabel: { ...words(inks), hideOverlap: true, ...(lying && { width: 150, overflow: "truncate" }) },
  };
  const values = {
    type: "value",
    minInterval: 1,
    axisLabel: words(inks),
    splitLine: { lineStyle: { color: inks.of("line"), opacity: 0.6 } },
  };
  return {
    ...common(inks, still),
    grid: { left: 4, right: 16, top: several ? underLegend : 18, bottom: 4, outerBoundsMode: "same", outerBoundsContain: "axisLabel" },
    ...(several && { legend: { top: 0, right: 0, textStyle: words(inks), itemWidth: 22, itemHeight: 12 } }),
    tooltip: tooltip(inks, {
      trigger: "axis",
      axisPointer: { type: kind === "bar" ? "shadow" : "line" },
      valueFormatter: (value: number | undefined) => shownAs(value, unit),
    }),
    xAxis: lying ? values : names,
    yAxis: lying ? names : values,
    series: series.map((one, place) => {
      const colour = inks.of(one.ink ?? inkOf(place));
      return {
        type: kind,
        name: one.name,
        data: one.values.map((value) => value ?? null),
        cursor: opens ? "pointer" : "default",
        color: colour,
        emphasis: { disabled: true },
        ...(kind === "line"
          ? {
              symbol: SYMBOLS[place % SYMBOLS.length],
              symbolSize: 9,
              lineStyle: { width: 2, type: DASHES[place % DASHES.length] },
            }
          : {
              barMaxWidth: 40,
              ...(stacked && { stack: "all" }),
              itemStyle: { decal: decalOf(place, inks), borderColor: stacked ? inks.of("paper") : colour, borderWidth: stacked ? 1 : 0 },
              label: { show: numbered, position: lying ? "right" : "top", ...words(inks), formatter: (told: { value: number }) => shownAs(told.value || undefined, unit).replace("—", "") },
            }),
      };
    }),
  };
}

/** A value in each field of a grid: the deeper its colour the larger it is, with its number in it. */
export function heatOption({ columns, rows, values, unit, opens }: Heat, inks: Inks, still: boolean): EChartsCoreOption {
  const largest = Math.max(1, ...values.flatMap((row) => row.map((value) => value ?? 0)));
  const [least, deepest] = [inks.of("brand-tint"), inks.of("brand")];
  const side = (data: readonly string[], inverse: boolean) => ({
    type: "category",
    data,
    inverse,
    axisTick: { show: false },
    axisLine: { show: false },
    axisLabel: { ...words(inks), hideOverlap: true },
  });
  return {
    ...common(inks, still),
    grid: { left: 4, right: 4, top: 4, bottom: 4, outerBoundsMode: "same", outerBoundsContain: "axisLabel" },
    tooltip: tooltip(inks, {
      formatter: ({ value: [column, row, value] }: { value: [number, number, number] }) =>
        `${rows[row] ?? ""} ${columns[column] ?? ""}  ${shownAs(value, unit)}`,
    }),
    visualMap: { show: false, min: 0, max: largest, inRange: { color: [least, deepest] } },
    xAxis: side(columns, false),
    yAxis: side(rows, true),
    series: [
      {
        type: "heatmap",
        cursor: opens ? "pointer" : "default",
        emphasis: { disabled: true },
        itemStyle: { borderColor: inks.of("paper"), borderWidth: 2 },
        label: { show: true, fontSize: inks.size, fontFamily: inks.letters },
        data: values.flatMap((row, y) =>
          row.flatMap((value, x) => {
            if (value === undefined) return [];
            const ground = between(least, deepest, value / largest);
            return [{ value: [x, y, value], label: { color: readable(ground, [inks.of("ink"), inks.of("on-brand")]) } }];
          }),
        ),
      },
    ],
  };
}
