import { describe, expect, it } from "vitest";
import type { Schema } from "@/api/types";
import { daysOn, gridOf, moved, weekOf, type Day } from "@/appointments/week/week";

const at = (date: string, time: string) => `${date}T${time}:00+08:00`;
const booked = (no: string, date: string, from: string, until: string): Schema<"AppointmentSheet"> => ({
  no, agenda: "a", hall: "330106", status: "BOOKED", clerk: "li.na", window: "LABOUR", matterId: "m", matterName: { zh: "事项", en: "matter" },
  channel: "PHONE", person: "张*", kind: "HALL", date, from: at(date, from), until: at(date, until), bookedBy: "li.na", bookedAt: at(date, "08:00"),
});
const free = (clerk: string, date: string, ...times: string[]) => ({ clerk, free: times.map((time) => ({ from: at(date, time), until: at(date, time) })) });
const day = (date: string, some: Partial<Day> = {}): Day => ({ date, booked: [], free: [], ...some });

describe("a week of appointments", () => {
  it("goes from Monday to Sunday, over the end of a year as well", () => {
    expect(weekOf("2027-01-03")).toEqual(["2026-12-28", "2026-12-29", "2026-12-30", "2026-12-31", "2027-01-01", "2027-01-02", "2027-01-03"]);
    expect(daysOn("2027-01-01", -1)).toBe("2026-12-31");
  });

  it("has a row for each time at which something is booked or free, in the hall's zone", () => {
    const grid = gridOf([
      day("2027-01-04", { booked: [booked("1", "2027-01-04", "09:00", "10:00")], free: [free("li.na", "2027-01-04", "08:30"), free("wang.fang", "2027-01-04", "08:30")] }),
      day("2027-01-05", { free: [free("li.na", "2027-01-05", "13:30")] }),
    ]);
    expect(grid.times).toEqual(["08:30", "09:00", "13:30"]);
    expect(grid.days[0]?.cells["08:30"]?.free).toEqual(["li.na", "wang.fang"]);
    expect(grid.days[0]?.cells["09:00"]?.booked.map(({ no }) => no)).toEqual(["1"]);
    expect(grid.days[1]?.cells["09:00"]).toEqual({ booked: [], free: [] });
  });

  it("shows a weekend only where it is worked, or somebody is booked", () => {
    const week = weekOf("2027-01-04").map((date) => day(date));
    expect(gridOf(week).days).toHaveLength(5);
    week[6] = day("2027-01-10", { free: [free("li.na", "2027-01-10", "09:00")] });
    expect(gridOf(week).days.map(({ date }) => date).at(-1)).toBe("2027-01-10");
  });
});

describe("arrows in the week", () => {
  // Monday at rows 0 and 2, Wednesday at 1 and 2; on Tuesday there is nothing.
  const places = [{ column: 0, row: 0 }, { column: 2, row: 1 }, { column: 0, row: 2 }, { column: 2, row: 2 }];

  it.each([
    [0, "ArrowDown", 2],
    [2, "ArrowUp", 0],
    [0, "ArrowRight", 1],
    [2, "ArrowRight", 3],
    [3, "ArrowLeft", 2],
  ])("from %i by %s to %i", (from, key, to) => {
    expect(moved(places, from, key)).toBe(to);
  });

  it.each([
    [0, "ArrowUp"],
    [0, "ArrowLeft"],
    [3, "ArrowRight"],
    [0, "Enter"],
    [-1, "ArrowDown"],
  ])("from %i by %s nowhere", (from, key) => {
    expect(moved(places, from, key)).toBeUndefined();
  });
});
