import { waysFor, type Way } from "@/action/action";
import type { Answer } from "@/api/types";
import { timeOf } from "../week/week";

type Sheet = Answer<"appointments.show">;

const way = waysFor<Sheet>();

/** What becomes of an appointment, in the order in which it is likely. */
export const appointmentActions: readonly Way<Sheet>[] = [
  way({ operation: "appointments.markKept" }),
  way({ operation: "appointments.markMissed" }),
  way({
    operation: "appointments.move",
    first: ({ overtakenBy }) => overtakenBy !== undefined,
    fields: () => [
      { name: "clerk", label: "appointmentClerk", as: "staff" },
      { name: "date", as: "date" },
      { name: "start", label: "appointmentStart", as: "line", max: 5 },
      { name: "reason", label: "appointmentReason", as: "text", max: 200 },
    ],
    start: ({ clerk, date, from }) => ({ clerk, date, start: timeOf(from) }),
  }),
  way({ operation: "appointments.cancel", fields: () => [{ name: "reason", label: "appointmentReason", as: "text", max: 200 }] }),
];
