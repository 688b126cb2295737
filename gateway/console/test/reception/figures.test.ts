import { expect, it } from "vitest";
import { isFigure, toldWith } from "@/reception/sheet/figures";

it("M3: what is no number is no figure", () => {
  for (const typed of ["三万", "30,000", "-1", "1.5", "1234567890", ""]) expect(isFigure(typed), typed).toBe(false);
  expect(isFigure("30000")).toBe(true);
});

it("M3: figures are told as numbers, and those alone", () => {
  const told = toldWith(undefined, "HOSPITAL_COST", "30000");
  expect(told).toEqual([{ code: "HOSPITAL_COST", value: 30000 }]);
  expect(toldWith(told, "PERSONS", "3")).toHaveLength(2);
  expect(toldWith(told, "HOSPITAL_COST", "三万")).toBeUndefined();
});
