import { describe, expect, it } from "vitest";
import { lookOf, signaturesAt, weeksOf } from "@/mine/attendance";

const half = (name: "MORNING" | "AFTERNOON", opens: string, closes: string, signed: object = {}) => ({
  half: name, opens: `2027-01-04T${opens}:00+08:00`, closes: `2027-01-04T${closes}:00+08:00`, verdicts: [], corrections: [], ...signed,
});
const at = (time: string) => Date.parse(`2027-01-04T${time}:00+08:00`);
const halves = (morning: object = {}, afternoon: object = {}) => [
  half("MORNING", "08:00", "11:00", morning),
  half("AFTERNOON", "13:30", "16:30", afternoon),
];
const IN = { signedIn: "2027-01-04T07:55:00+08:00" };

describe("what can be signed", () => {
  it("is in for the morning until it closes, then for the afternoon until the day is over", () => {
    expect(signaturesAt(halves(), at("07:50"))).toEqual([{ half: "MORNING", kind: "IN" }]);
    expect(signaturesAt(halves(), at("11:00"))).toEqual([{ half: "AFTERNOON", kind: "IN" }]);
    expect(signaturesAt(halves(), at("16:30"))).toEqual([]);
  });

  it("is out of the morning until the afternoon opens, and of the afternoon from then on", () => {
    expect(signaturesAt(halves(IN), at("10:00"))).toEqual([{ half: "MORNING", kind: "OUT" }]);
    expect(signaturesAt(halves(IN), at("11:10"))).toEqual([{ half: "AFTERNOON", kind: "IN" }, { half: "MORNING", kind: "OUT" }]);
    expect(signaturesAt(halves(IN), at("13:30"))).toEqual([{ half: "AFTERNOON", kind: "IN" }]);
    expect(signaturesAt(halves({}, IN), at("18:00"))).toEqual([{ half: "AFTERNOON", kind: "OUT" }]);
  });

  it("is nothing on a day off", () => {
    expect(signaturesAt([], at("10:00"))).toEqual([]);
  });
});

it("a month is drawn in weeks from Monday, with what came of each half day", () => {
  const weeks = weeksOf("2026-11", { "2026-11-02-MORNING": "LATE+LEFT_EARLY", "2026-11-02-AFTERNOON": "SICK" });
  expect(weeks).toHaveLength(6);
  expect(weeks[0]?.filter((day) => day !== undefined)).toHaveLength(1);
  expect(weeks[1]?.[0]).toEqual({ date: "2026-11-02", number: 2, morning: ["LATE", "LEFT_EARLY"], afternoon: ["SICK"] });
  expect(weeks.flat().filter((day) => day !== undefined)).toHaveLength(30);
  expect(lookOf("SICK")).toEqual(lookOf("ON_LEAVE"));
});
