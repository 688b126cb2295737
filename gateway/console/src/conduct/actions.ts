import { waysFor } from "@/action/action";
import type { Answer, People } from "@/api/types";

/** Nothing is there yet of what is recorded or declared. */
export interface Nothing {
  readonly people?: People;
  readonly day: string;
}
export type Conduct = Answer<"conduct.show">;

const begin = waysFor<Nothing>();
const change = waysFor<Conduct>();

export const recordBreach = begin({
  operation: "conduct.recordBreach",
  fields: (_, { options }) => [
    { name: "window", as: "window" },
    { name: "person", as: "staff" },
    { name: "breach", as: "select", options: options("ConductBreach") },
    { name: "day", as: "date" },
    { name: "note", as: "text", label: "conductNote", max: 1000 },
  ],
  start: ({ day }) => ({ day }),
});

export const declareGift = begin({
  operation: "conduct.declareGift",
  fields: (_, { options }) => [
    { name: "handling", as: "choice", options: options("ConductHandling") },
    { name: "what", as: "line", max: 200 },
    { name: "yuan", as: "number", optional: true },
    { name: "day", as: "date" },
  ],
  start: ({ day }) => ({ day, handling: "REFUSED" }),
});

/** How a record is taken back, a posting from the board. */
export const conductWays = [
  change({ operation: "conduct.withdraw", fields: () => [{ name: "reason", as: "text" }] }),
  change({ operation: "conduct.withdrawPosting", fields: () => [{ name: "reason", as: "text" }] }),
];
