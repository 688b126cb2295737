import { describe, expect, it } from "vitest";
import { dayOf, exact, relative } from "@/parts/time";

const NOON = Date.parse("2027-01-04T12:00:00+08:00");

describe("time", () => {
  it("is that of the hall's zone, wherever the browser is", () => {
    expect(exact("2027-01-04T16:30:00Z")).toBe("2027-01-05 00:30");
    expect(dayOf("2027-01-04T16:30:00Z")).toBe("2027-01-05");
  });

  it.each([
    ["2027-01-04T12:10:00+08:00", "10分钟后"],
    ["2027-01-04T10:00:00+08:00", "2小时前"],
    ["2027-01-05T16:30:00+08:00", "明天"],
    ["2027-01-11T16:30:00+08:00", "7天后"],
  ])("%s is %s", (at, words) => {
    expect(relative(at, NOON, "zh-CN")).toBe(words);
  });
});
