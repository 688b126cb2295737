import { waysFor, type Typed, type Way } from "@/action/action";
import type { Answer, People } from "@/api/types";

export type Charge = Answer<"fees.list">["items"][number];
type Day = Answer<"takings.show">;
type Refund = Answer<"refunds.show">;

/** A charge, and who is named beside it. */
export type Charged = Charge & { readonly people?: People };

export const requestRefund = waysFor<Charged>()({
  operation: "refunds.request",
  fields: ({ grounds }, { options }) => [
    { name: "ground", as: "select", label: "refundGround", options: options("RefundGround").filter(({ value }) => grounds.some((one) => one === value)) },
    { name: "yuan", as: "number", label: "refundYuan" },
    { name: "means", as: "select", label: "refundMeans", options: options("PaymentMeans") },
    { name: "reason", as: "text", max: 500 },
  ],
  start: ({ yuan, means, deposit }) => ({ yuan, means: means ?? "CASH", ...(deposit && { ground: "DEPOSIT" }) }),
});

const isRefused = (form: Typed) => form.approved === false;

export const refundWays: readonly Way<Refund>[] = [
  waysFor<Refund>()({
    operation: "refunds.decide",
    fields: () => [
      { name: "approved", as: "decision" },
      { name: "reason", as: "text", label: "refusalReason", max: 500, shown: isRefused },
    ],
  }),
];

const ofDay = waysFor<Day>();
export const takingsWays: readonly Way<Day>[] = [
  ofDay({
    operation: "takings.count",
    first: () => true,
    fields: () => [
      { name: "countedYuan", as: "number" },
      { name: "reason", as: "text", label: "differenceReason", max: 500, optional: "told" },
    ],
  }),
  ofDay({ operation: "takings.countersign" }),
  ofDay({ operation: "takings.sendBack", fields: () => [{ name: "reason", as: "text", max: 500 }] }),
];
