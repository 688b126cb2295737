import { expect, it } from "vitest";
import { isAlike, partsOf, spanOf, targetOf } from "@/running/clock/span";

it("an offset is read as the hall writes it", () => {
  expect(spanOf("PT0S")).toBe(0);
  expect(spanOf("PT-10248H")).toBe(-10_248 * 3_600_000);
  expect(spanOf("PT2H-0.5S")).toBe(7_199_500);
  expect(spanOf("P1DT30M")).toBe(88_200_000);
});

it("is told in days, hours and minutes, whichever way it goes", () => {
  expect(partsOf(-spanOf("PT49H30M"))).toEqual({ days: 2, hours: 1, minutes: 30 });
  expect(partsOf(20_000)).toEqual({ days: 0, hours: 0, minutes: 0 });
});

it("clocks that are read one after the other are alike all the same", () => {
  expect(isAlike("PT48H", "PT48H0.7S")).toBe(true);
  expect(isAlike("PT48H", "PT47H")).toBe(false);
});

it("is set on by hours, or to a moment of the hall's wall clock", () => {
  const now = Date.parse("2027-01-04T03:00:00+08:00");
  expect(targetOf({ by: "24", moment: "" }, now)).toBe(Date.parse("2027-01-05T03:00:00+08:00"));
  expect(targetOf({ by: "", moment: "2027-01-04T08:30" }, now)).toBe(Date.parse("2027-01-04T08:30:00+08:00"));
  expect(targetOf({ by: "", moment: "" }, now)).toBeUndefined();
});
