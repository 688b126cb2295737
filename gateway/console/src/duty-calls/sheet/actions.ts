import { waysFor, type Way } from "@/action/action";
import type { Answer } from "@/api/types";

type Sheet = Answer<"dutyCalls.show">;

const way = waysFor<Sheet>();

/** The steps of a call, in their order. */
export const dutyCallActions: readonly Way<Sheet>[] = [
  way({ operation: "dutyCalls.notifyClerk" }),
  way({ operation: "dutyCalls.recordArrival" }),
  way({ operation: "dutyCalls.close", fields: () => [{ name: "result", as: "text", max: 500 }] }),
];
