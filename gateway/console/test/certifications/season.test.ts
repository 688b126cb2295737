import { describe, expect, it } from "vitest";
import { batchOf, isInSeason, periodText } from "@/certifications/season";

const text = { zh: "", en: "" };
const period = { from: "--11-15", until: "--12-31", afterwards: text, late: "LATE", latePath: { kind: "FORWARDED" as const } };
const guideOf = (some: object) => ({ conditions: [], procedure: [], fee: text, notes: [], source: "", ...some });
const matter = { id: "pension-qualification", kind: "INSTANT" as const, openToday: true, guide: guideOf({ period }) };

describe("C6: a certification's season", () => {
  it.each([
    ["2026-11-14", false],
    ["2026-11-15", true],
    ["2026-12-31", true],
    ["2027-01-01", false],
  ])("on %s: %s", (today, expected) => {
    expect(isInSeason(period, today)).toBe(expected);
  });

  it("may end after New Year", () => {
    const over = { ...period, from: "--12-15", until: "--01-15" };
    expect(["2026-12-20", "2027-01-15", "2027-02-01"].map((day) => isInSeason(over, day))).toEqual([true, true, false]);
  });

  it("stands as month and day", () => {
    expect(periodText(period)).toBe("11-15 – 12-31");
  });

  it("within it all are received as the matter is; after it as those who are late, with the superior's date", () => {
    expect(batchOf(matter, "2026-12-01")).toEqual({ matterId: matter.id, circumstances: [], type: "INSTANT", needsLimit: false });
    expect(batchOf(matter, "2027-01-04")).toEqual({ matterId: matter.id, circumstances: ["LATE"], type: "FORWARDED", needsLimit: true });
  });

  it("makes no batch of what is not received today, or has no season", () => {
    expect(batchOf({ ...matter, openToday: false }, "2027-01-04")).toBeUndefined();
    expect(batchOf({ ...matter, guide: guideOf({}) }, "2026-12-01")).toBeUndefined();
  });
});
