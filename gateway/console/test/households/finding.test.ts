import { describe, expect, it } from "vitest";
import { wanted } from "@/households/finding";
import { naming } from "@/households/naming";

describe("S8: a household is found", () => {
  it("by the card of one of its people, however it is typed", () => {
    expect(wanted(" 11010519491231002x ")).toEqual({ idNumber: "11010519491231002X" });
  });

  it("by the number of its book otherwise", () => {
    expect(wanted(" 3301060001 ")).toEqual({ bookNo: "3301060001" });
  });
});

describe("S8: for which household an application is", () => {
  const of = { no: "330106-20270104-0003", named: false, members: [], actions: [] };

  it("begins with the applicant's own", () => {
    expect(naming.start?.({ ...of, householdNo: "330106-JT20261123-0001" })).toEqual({ householdNo: "330106-JT20261123-0001" });
  });

  it("is left open where none is known", () => {
    expect(naming.start?.(of)).toEqual({ householdNo: undefined });
  });
});
