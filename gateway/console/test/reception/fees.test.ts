import { describe, expect, it } from "vitest";
import { capitals, dueOf, isCharged } from "@/reception/sheet/fees";

describe("P4: what is due of a fee", () => {
  it("goes by persons or by the case, as the catalogue lists it", () => {
    expect(dueOf({ code: "SANITATION", per: "PERSON", yuan: 12 }, 3)).toEqual({ fee: "SANITATION", units: 3, yuan: 36 });
    expect(dueOf({ code: "DEPOSIT", per: "CASE", yuan: 400 }, 3)).toEqual({ fee: "DEPOSIT", units: 1, yuan: 400 });
  });

  it.each([
    [0, "零元整"],
    [10, "壹拾元整"],
    [36, "叁拾陆元整"],
    [204, "贰佰零肆元整"],
    [1010, "壹仟零壹拾元整"],
    [10_005, "壹万零伍元整"],
    [200_000, "贰拾万元整"],
  ])("%i yuan is spelt %s", (yuan, words) => {
    expect(capitals(yuan)).toBe(words);
  });
});

describe("P4: a fee is charged once", () => {
  const charge = (refund?: { status: "REQUESTED" | "REFUNDED"; ground: "DEPOSIT" | "WRONG_CHARGE"; yuan: number }) =>
    isCharged([{ code: "DEPOSIT", yuan: 400, ...(refund && { refund }) }], "DEPOSIT");

  it("whether yesterday or in this visit", () => {
    expect(charge()).toBe(true);
    expect(isCharged([{ code: "SANITATION", yuan: 36 }], "DEPOSIT")).toBe(false);
  });

  it("and again only where it went back whole as a mistake", () => {
    expect(charge({ status: "REFUNDED", ground: "WRONG_CHARGE", yuan: 400 })).toBe(false);
    expect(charge({ status: "REFUNDED", ground: "WRONG_CHARGE", yuan: 200 })).toBe(true);
    expect(charge({ status: "REQUESTED", ground: "WRONG_CHARGE", yuan: 400 })).toBe(true);
    expect(charge({ status: "REFUNDED", ground: "DEPOSIT", yuan: 400 })).toBe(true);
  });
});
