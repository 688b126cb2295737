import { describe, expect, it } from "vitest";
import { ageOn, idFault, typedIdNumber } from "@/reception/id-number";

const TODAY = "2027-01-04";

describe("an identity number", () => {
  it("is taken as people type it", () => {
    expect(typedIdNumber(" １１0105 19491231 002x ")).toBe("11010519491231002X");
    expect(idFault("11010519491231002X", TODAY)).toBeUndefined();
    expect(idFault("", TODAY)).toBeUndefined();
  });

  it.each([
    ["1101051949123100", "length"],
    ["1101051949A231002X", "digits"],
    ["11010519491331002X", "birth"],
    ["110105209912310020", "birth"],
    ["110105194912310021", "check"],
  ])("%s is wrong in its %s", (number, fault) => {
    expect(idFault(number, TODAY)).toBe(fault);
  });

  it("M3: tells the age on a day", () => {
    expect(ageOn("11010519491231002X", "2027-12-30")).toBe(77);
    expect(ageOn("11010519491231002X", "2027-12-31")).toBe(78);
  });
});
