import { describe, expect, it } from "vitest";
import { hoursOf } from "@/leave/actions";

const half = (half: "MORNING" | "AFTERNOON", opens: string, closes: string) =>
  ({ half, opens: `2027-01-04T${opens}:00+08:00`, closes: `2027-01-04T${closes}:00+08:00`, verdicts: [], corrections: [] });
const clerk = { clerk: "li.na", window: "LABOUR", absences: [], leave: [] };

describe("A leave that came on paper", () => {
  it("starts with the hours the hall is open that day (D2)", () => {
    const halves = [half("MORNING", "08:00", "11:00"), half("AFTERNOON", "13:30", "16:30")];
    expect(hoursOf([{ ...clerk, halves }])).toEqual({ from: "2027-01-04T08:00", to: "2027-01-04T16:30" });
  });

  it("starts empty on a day off", () => {
    expect(hoursOf([])).toBeUndefined();
  });
});
