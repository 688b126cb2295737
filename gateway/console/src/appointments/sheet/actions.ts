import { waysFor, type Way } from "@/action/action";
import type { Answer } from "@/api/types";
import type { Option } from "@/parts/vocabulary";
import { timeOf } from "../week/week";

type Sheet = Answer<"appointments.show">;

const way = waysFor<Sheet>();

/** How somebody may have been told already, who was reached. */
const reached = (all: readonly Option[]) => all.filter(({ value }) => value !== "NOT_REACHED");

/** What becomes of an appointment, in the order in which it is likely. */
export const appointmentActions: readonly Way<Sheet>[] = [
  way({
    operation: "appointments.recordTold",
    first: () => true,
    fields: (_, { options }) => [{ name: "toldBy", as: "choice", options: options("ToldBy") }],
    start: () => ({ toldBy: "PHONE" }),
  }),
  way({ operation: "appointments.markKept" }),
  way({ operation: "appointments.markMissed" }),
  way({
    operation: "appointments.move",
    first: ({ overtakenBy }) => overtakenBy !== undefined,
    fields: (_, { options }) => [
      { name: "clerk", label: "appointmentClerk", as: "staff" },
      { name: "date", as: "date" },
      { name: "start", label: "appointmentStart", as: "line", max: 5 },
      { name: "reason", label: "appointmentReason", as: "text", max: 200 },
      { name: "toldBy", label: "toldAlready", as: "select", options: reached(options("ToldBy")), optional: true },
    ],
    start: ({ clerk, date, from }) => ({ clerk, date, start: timeOf(from) }),
  }),
  way({
    operation: "appointments.cancel",
    fields: (_, { options }) => [
      { name: "reason", label: "appointmentReason", as: "text", max: 200 },
      { name: "toldBy", label: "toldAlready", as: "select", options: reached(options("ToldBy")), optional: true },
    ],
  }),
];
