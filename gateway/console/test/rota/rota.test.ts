import { describe, expect, it } from "vitest";
import { dayTowards, kindOf, offeredOn, offeredOnMonth, progressOf, turnsBy, vacantDays, weeksOf } from "@/rota/rota";
import { answers } from "../browser/paper/attendance.mjs";

const { days, actions } = answers["GET /api/rota/2027-01"].body;
const on = (date: string) => {
  const day = days.find((one) => one.date === date);
  if (!day) throw new Error(date);
  return day;
};

describe("T8: a month's rota", () => {
  it("is drawn by weeks from Monday", () => {
    const weeks = weeksOf(days);
    expect(weeks.map((week) => week.length)).toEqual([7, 7, 7, 7, 7]);
    expect(weeks[0]?.findIndex((day) => day?.date === "2027-01-01")).toBe(4);
  });

  it("tells why a day has the duty it has", () => {
    expect(kindOf(on("2027-01-01"))).toBe("publicHoliday");
    expect(kindOf(on("2027-01-02"))).toBe("weekend");
    expect(kindOf(on("2027-01-03"))).toBe("makeUp");
    expect(kindOf(on("2027-01-04"))).toBeUndefined();
  });

  it("offers of each day what its address names, and the month's once", () => {
    expect(offeredOn(actions, "2027-01-04").map(({ operation }) => operation)).toEqual(["rota.assign"]);
    expect(offeredOn(actions, "2027-01-01")).toEqual([]);
    expect(offeredOnMonth(actions)).toHaveLength(1);
    expect(vacantDays(days, actions)[0]).toBe("2027-01-19");
  });

  it("is walked through by arrows, and ends with the month", () => {
    expect(dayTowards("ArrowDown", days, "2027-01-04")).toBe("2027-01-11");
    expect(dayTowards("ArrowLeft", days, "2027-01-01")).toBeUndefined();
    expect(dayTowards("End", days, "2027-01-04")).toBe("2027-01-31");
    expect(dayTowards("a", days, "2027-01-04")).toBeUndefined();
  });

  it("H1: shows how each list stands, and how turns are shared", () => {
    const [turn] = on("2027-01-03").turns;
    expect(turn && progressOf(turn)).toEqual({ done: 3, all: 4, missed: 1 });
    expect(turnsBy(days).get("li.na")).toBe(4);
  });
});
