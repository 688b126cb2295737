import { describe, expect, it } from "vitest";
import { countsOf, dayOfYear, emptyFestival, faultsIn, kindOf, requestOf, runsOf, weekdayOf, yearBy, type Festival } from "@/calendar/year";

const NATIONAL: Festival = { name: "国庆节", from: "2026-10-01", to: "2026-10-07", makeUp: "2026-09-20、2026-10-10" };
const NEW_YEAR: Festival = { name: "元旦", from: "2026-01-01", to: "2026-01-03", makeUp: "2026-01-04" };

describe("a year's schedule", () => {
  const days = yearBy("2026", requestOf([NEW_YEAR, NATIONAL]));

  it("changes what every week has", () => {
    expect(kindOf("2026-10-10", true)).toBe("makeUp");
    expect(kindOf("2026-10-08", false)).toBe("holiday");
    expect(weekdayOf("2026-10-05")).toBe(0);
    expect(days).toHaveLength(365);
    expect(countsOf(days)).toEqual({ workday: 254, weekend: 101, holiday: 7, makeUp: 3 });
  });

  it("is told by its festivals, with the weekends that belong to them", () => {
    expect(runsOf(days)).toEqual([
      { from: "2026-01-01", to: "2026-01-02", kind: "holiday", names: ["元旦"], off: 3 },
      { from: "2026-01-04", to: "2026-01-04", kind: "makeUp", names: ["元旦"], off: 0 },
      { from: "2026-09-20", to: "2026-09-20", kind: "makeUp", names: ["国庆节"], off: 0 },
      { from: "2026-10-01", to: "2026-10-07", kind: "holiday", names: ["国庆节"], off: 7 },
      { from: "2026-10-10", to: "2026-10-10", kind: "makeUp", names: ["国庆节"], off: 0 },
    ]);
  });

  it("is shown as the hall counts it, two festivals in a row as one", () => {
    const told = [
      { date: "2025-10-05", kind: "HOLIDAY", festival: "国庆节" },
      { date: "2025-10-06", kind: "HOLIDAY", festival: "中秋节" },
      { date: "2025-10-07", kind: "WORKDAY" },
    ] as const;
    expect(runsOf(told.map(dayOfYear))).toEqual([{ from: "2025-10-05", to: "2025-10-06", kind: "holiday", names: ["国庆节", "中秋节"], off: 2 }]);
  });

  it("is sent day by day", () => {
    const { holidays, makeUpWorkdays } = requestOf([NATIONAL]);
    expect([holidays.length, holidays[0], makeUpWorkdays?.length]).toEqual([7, { date: "2026-10-01", festival: "国庆节" }, 2]);
  });

  it("says what is wrong as it is typed", () => {
    expect(faultsIn(NATIONAL, "2026", [NEW_YEAR])).toEqual([]);
    expect(faultsIn(emptyFestival(), "2026", [])).toEqual(["name", "span"]);
    expect(faultsIn({ ...NATIONAL, to: "2027-01-01" }, "2026", [])).toContain("otherYear");
    expect(faultsIn({ ...NATIONAL, makeUp: "2026-10-12" }, "2026", [])).toEqual(["makeUpWeekday"]);
    expect(faultsIn({ ...NATIONAL, makeUp: "10-10" }, "2026", [])).toEqual(["makeUpDate"]);
    expect(faultsIn(NATIONAL, "2026", [NATIONAL])).toEqual(["twice"]);
  });
});
