import { describe, expect, it } from "vitest";
import type { Assessment, Line } from "@/assessment/figures";
import { daysOf, differences, monthBefore, partsOf, signed } from "@/assessment/figures";

const line = (subject: string, figures: Record<string, string>, score: string): Line => ({
  subject,
  figures,
  parts: { start: "60.00", late: "-5.00" },
  score,
});

const sheet = (clerks: Line[]): Assessment => ({
  hall: "330106", month: "2026-11", status: "DRAFT", versions: [], formula: "2026.1", figures: [], clerks, windows: [], actions: [],
});

describe("a month's assessment", () => {
  it("is of a month that is over", () => {
    expect(monthBefore("2026-11-29")).toBe("2026-10");
    expect(monthBefore("2027-01-04")).toBe("2026-12");
  });

  it("has the days of its month", () => {
    expect(daysOf("2027-02")).toEqual({ from: "2027-02-01", to: "2027-02-28" });
    expect(daysOf("2028-02").to).toBe("2028-02-29");
    expect(daysOf("2026-12").to).toBe("2026-12-31");
  });

  it("takes a score apart in the order of the formula", () => {
    const formula = [{ figure: "late", base: "0", weight: "-5", cap: "30" }];
    expect(partsOf(line("li.na", { late: "1" }, "55.00"), formula)).toEqual([
      { figure: "start", value: undefined, points: 60, how: undefined },
      { figure: "late", value: "1", points: -5, how: formula[0] },
    ]);
  });

  it("writes points with their sign", () => {
    expect([signed(4), signed(-5), signed(0)]).toEqual(["+4.00", "−5.00", "0.00"]);
  });

  it("tells what another version says differently, and of whom", () => {
    const before = sheet([line("li.na", { late: "1", accepted: "3" }, "55.60"), line("old", {}, "60.00")]);
    const after = sheet([line("li.na", { late: "0", accepted: "3", ratings: "1" }, "60.60")]);
    expect(differences(before, after)).toEqual([
      { of: "clerks", subject: "li.na", what: "score", before: "55.60", after: "60.60" },
      { of: "clerks", subject: "li.na", what: "late", before: "1", after: "0" },
      { of: "clerks", subject: "li.na", what: "ratings", before: undefined, after: "1" },
      { of: "clerks", subject: "old", what: "score", before: "60.00", after: undefined },
    ]);
    expect(differences(after, after)).toEqual([]);
  });
});
