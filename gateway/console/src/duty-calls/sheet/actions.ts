import { waysFor, type Way } from "@/action/action";
import type { Answer, Operation, Schema } from "@/api/types";

type Sheet = Answer<"dutyCalls.show">;

const way = waysFor<Sheet>();

/** The steps of a call, in their order. */
export const dutyCallActions: readonly Way<Sheet>[] = [
  way({ operation: "dutyCalls.notifyClerk" }),
  way({ operation: "dutyCalls.recordArrival" }),
  way({ operation: "dutyCalls.close", fields: () => [{ name: "result", as: "text", max: 500 }] }),
];

type Step = Extract<Operation, "dutyCalls.notifyClerk" | "dutyCalls.recordArrival" | "dutyCalls.close">;

const NEXT: Readonly<Record<Sheet["status"], readonly Step[]>> = {
  TAKEN: ["dutyCalls.notifyClerk"],
  NOTIFIED: ["dutyCalls.recordArrival", "dutyCalls.close"],
  ARRIVED: ["dutyCalls.close"],
  CLOSED: [],
};
const PLACE: Readonly<Record<Step, string>> = {
  "dutyCalls.notifyClerk": "notification",
  "dutyCalls.recordArrival": "arrival",
  "dutyCalls.close": "closing",
};

/** A call's sheet tells no actions of its own: they follow from how far it is. Who is on duty the hall judges. */
export function stepsOf({ no, status }: Pick<Sheet, "no" | "status">, label: (step: Step) => string): readonly Schema<"Action">[] {
  return NEXT[status].map((operation) => ({
    operation,
    method: "POST",
    href: `/api/duty-calls/${no}/${PLACE[operation]}`,
    label: { zh: label(operation), en: label(operation) },
  }));
}
