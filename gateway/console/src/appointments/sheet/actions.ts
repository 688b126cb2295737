import { waysFor, type Way } from "@/action/action";
import type { Answer } from "@/api/types";

type Sheet = Answer<"appointments.show">;

const way = waysFor<Sheet>();

/** What becomes of an appointment, in the order in which it is likely. */
export const appointmentActions: readonly Way<Sheet>[] = [
  way({ operation: "appointments.markKept" }),
  way({ operation: "appointments.markMissed" }),
  way({ operation: "appointments.cancel", fields: () => [{ name: "reason", as: "text", max: 200 }] }),
];
