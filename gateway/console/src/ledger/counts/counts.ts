import type { RouteLocationRaw } from "vue-router";
import type { Schema } from "@/api/types";
import type { Series } from "@/parts/chart/chart";
import { daysOf } from "../list/period";

export type By = Schema<"Counts">["by"];
type Count = Schema<"Count">;

/** What becomes of findings, from the bottom of a bar to its top. */
const PARTS = [
  { part: "counted", ink: "brand" },
  { part: "excused", ink: "good" },
  { part: "corrected", ink: "plain" },
] as const;

/** A year's months from the first to the last, those without a finding too. */
export function wholeYear(year: number, counts: readonly Count[]): readonly Count[] {
  const nothing = { found: 0, excused: 0, corrected: 0, counted: 0 };
  return Array.from({ length: 12 }, (_, i) => {
    const key = `${year}-${String(i + 1).padStart(2, "0")}`;
    return counts.find((one) => one.key === key) ?? { key, ...nothing };
  });
}

/** Those with the most first. */
export function byMost(counts: readonly Count[]): readonly Count[] {
  return counts.toSorted((one, other) => other.found - one.found || one.key.localeCompare(other.key));
}

export function seriesOf(counts: readonly Count[], named: (part: (typeof PARTS)[number]["part"]) => string): readonly Series[] {
  return PARTS.map(({ part, ink }) => ({ name: named(part), ink, values: counts.map((one) => one[part]) }));
}

const FILTERS: Readonly<Record<Exclude<By, "MONTH">, string>> = { WINDOW: "window", RULE: "rule", FAULT: "fault", PERSON: "person" };

/** The list that a part of a bar counts; of what counts it has all that was found, since no one status says so. */
export function listOf(by: By, year: number, { key }: Count, series: number): RouteLocationRaw {
  const status = { excused: "EXCUSED", corrected: "CORRECTED", counted: undefined }[PARTS[series]?.part ?? "counted"];
  const period = by === "MONTH" ? daysOf(key) : { from: `${year}-01-01`, to: `${year}-12-31` };
  return { name: "ledger", query: { ...period, ...(by !== "MONTH" && { [FILTERS[by]]: key }), ...(status && { status }) } };
}
