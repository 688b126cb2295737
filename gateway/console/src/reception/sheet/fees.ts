import type { Body, Schema } from "@/api/types";

/** What is due of a fee: exactly what the catalogue lists, for as many persons as were counted at reception (P4). */
export function dueOf({ code, per, yuan }: Pick<Schema<"Fee">, "code" | "per" | "yuan">, persons: number): Pick<Body<"fees.charge">, "fee" | "units" | "yuan"> {
  const units = per === "PERSON" ? persons : 1;
  return { fee: code, units, yuan: yuan * units };
}

export type Due = ReturnType<typeof dueOf>;

type Charge = Pick<Schema<"FeeLine">, "code" | "yuan"> & { readonly refund?: Pick<Schema<"RefundSheet">, "status" | "ground" | "yuan"> };

/** A fee is charged once; one that went back whole as a mistake may be charged again (P4). */
export function isCharged(charges: readonly Charge[], fee: string): boolean {
  return charges.some(({ code, yuan, refund }) => code === fee && !(refund?.status === "REFUNDED" && refund.ground === "WRONG_CHARGE" && refund.yuan === yuan));
}

/** A fiscal receipt's number, with its code in front where it has one: 33010124-0000047121. */
export const FISCAL = /^(\d{8}-)?\d{8,10}$/;

const DIGITS = "零壹贰叁肆伍陆柒捌玖";
const PLACES = ["", "拾", "佰", "仟"];
const GROUPS = ["", "万", "亿"];

/** An amount as a receipt spells it out, so that nobody adds a digit: 贰佰零肆元整. */
export function capitals(yuan: number): string {
  if (yuan === 0) return "零元整";
  const groups: string[] = [];
  for (let rest = yuan, n = 0; rest > 0; rest = Math.floor(rest / 10_000), n++) {
    const group = rest % 10_000;
    // What is missing before a smaller group is said once.
    const gap = rest >= 10_000 && group < 1000 && group > 0 ? "零" : "";
    groups.unshift(group === 0 ? "" : gap + thousand(group) + (GROUPS[n] ?? ""));
  }
  return `${groups.join("")}元整`;
}

function thousand(group: number): string {
  const digits = [...String(group)].map(Number);
  return digits
    .map((digit, n) => (digit === 0 ? "零" : `${DIGITS[digit]}${PLACES[digits.length - 1 - n]}`))
    .join("")
    .replace(/零+/g, "零")
    .replace(/零$/, "");
}
