import { describe, expect, it } from "vitest";
import type { Schema } from "@/api/types";
import { stripOf } from "@/parts/strip";

type Explained = Schema<"DeadlineAnswer">;
const line = (date: string, reason: Explained["days"][number]["reason"], counted: boolean) => ({
  date,
  reason,
  reasonText: { zh: "", en: "" },
  counted,
  minutes: 360,
  provisional: false,
});
const deadline = (dueAt: string) => ({
  id: dueAt,
  startedAt: "2026-12-31T09:00:00+08:00",
  dueAt,
  warnAt: dueAt,
  provisional: false,
  calendarVersion: "1",
});
const explained: Explained = {
  no: "330106-20261231-0001",
  rule: "K5",
  counting: "WORKING_DAYS",
  running: deadline("2027-01-05T16:30:00+08:00"),
  earlier: [deadline("2027-01-04T16:30:00+08:00")],
  counted: 3,
  workingDays: 3,
  workingMinutes: 1080,
  provisional: false,
  calendarVersion: "1",
  explainedWith: "1",
  days: [
    line("2026-12-31", "DAY_OF_ACCEPTANCE", false),
    line("2027-01-01", "HOLIDAY", false),
    line("2027-01-02", "WEEKEND", false),
    line("2027-01-03", "MAKE_UP_WORKDAY", true),
    line("2027-01-04", "WORKDAY", true),
    line("2027-01-05", "WORKDAY", true),
  ],
};
const cells = stripOf(explained, "2027-01-04", (at) => at.slice(0, 10));

describe("D3: a deadline as a strip of days", () => {
  it("numbers the days that count, make-up days among them, and no other", () => {
    expect(cells.map((cell) => cell.number)).toEqual([undefined, undefined, undefined, 1, 2, 3]);
    expect(cells.map((cell) => cell.kind)).toEqual(["start", "holiday", "weekend", "makeUp", "counted", "counted"]);
  });

  it("marks today, the day it ends, and the day it ended before an extension", () => {
    expect(cells.filter((cell) => cell.today).map((cell) => cell.date)).toEqual(["2027-01-04"]);
    expect(cells.filter((cell) => cell.due).map((cell) => cell.date)).toEqual(["2027-01-05"]);
    expect(cells.filter((cell) => cell.wasDue).map((cell) => cell.date)).toEqual(["2027-01-04"]);
  });
});
