import { describe, expect, it } from "vitest";
import { most, tableOf } from "@/parts/chart/chart";
import { between, contrast, readable, type Inks } from "@/parts/chart/inks";
import { heatOption, plotOption } from "@/parts/chart/option";

const CATEGORIES = ["一月", "二月"];
const SERIES = [
  { name: "按期", values: [3, 5] },
  { name: "超期", values: [undefined, 4], ink: "bad" as const },
];
const INKS: Inks = { of: (name) => (name === "brand-tint" ? "#ffffff" : name === "on-brand" ? "#ffffff" : `#00000${name.length % 10}`), letters: "sans", size: 13 };

/** As far as these tests look. */
interface Drawn {
  readonly tooltip: { readonly renderMode: string };
  readonly legend?: unknown;
  readonly series: readonly { readonly stack?: string; readonly itemStyle?: { readonly decal?: unknown }; readonly symbol?: string; readonly data: unknown[] }[];
}
const plot = (more: object) => plotOption({ kind: "bar", categories: CATEGORIES, series: SERIES, ...more }, INKS, true) as unknown as Drawn;

describe("a chart's table", () => {
  it("has a row for each category, and a way to what each value counts", () => {
    const table = tableOf("月", CATEGORIES, SERIES, "件", (category, series) => `/${category}/${series}`);
    expect(table.head).toEqual(["月", "按期", "超期"]);
    expect(table.rows[1]).toEqual({ name: "二月", cells: [{ text: "5件", to: "/1/0" }, { text: "4件", to: "/1/1" }] });
    expect(table.rows[0]?.cells[1]).toEqual({ text: "—", to: undefined });
  });

  it("is summed up by its largest category", () => {
    expect(most(CATEGORIES, SERIES)).toEqual({ at: "二月", value: 9 });
    expect(most([], [])).toBeUndefined();
  });
});

describe("a chart", () => {
  it("never tells a series by its colour alone", () => {
    const [first, second] = plot({ stacked: true }).series;
    expect(first?.stack).toBe(second?.stack);
    expect(second?.itemStyle?.decal).not.toEqual(first?.itemStyle?.decal);
    const lines = plot({ kind: "line" }).series.map(({ symbol }) => symbol);
    expect(new Set(lines).size).toBe(2);
  });

  it("has no markup in what it says beside the pointer", () => {
    expect(plot({}).tooltip.renderMode).toBe("richText");
  });

  it("draws no bar for nothing, whose border would eat the axis", () => {
    const series = [{ name: "按期", values: [0, 5] }];
    expect(plot({ stacked: true, series }).series[0]?.data).toEqual([null, 5]);
    expect(plot({ series }).series[0]?.data).toEqual([0, 5]);
  });

  it("leaves a gap where there is no value", () => {
    expect(plot({}).series[1]?.data).toEqual([null, 4]);
    const heat = heatOption({ columns: ["8 时"], rows: CATEGORIES, values: [[2], [undefined]] }, INKS, true) as unknown as Drawn;
    expect(heat.series[0]?.data).toHaveLength(1);
  });
});

it("numbers on a field are in the colour that is read best there", () => {
  expect(between("#ffffff", "#000000", 0.5)).toBe("#808080");
  expect(contrast("#fff", "#000000")).toBeCloseTo(21);
  expect(readable("#1d5f5a", ["#1b2423", "#ffffff"])).toBe("#ffffff");
  expect(readable("#e2efed", ["#1b2423", "#ffffff"])).toBe("#1b2423");
});
