import { waysFor, type Way } from "@/action/action";
import type { Answer } from "@/api/types";

type Sheet = Answer<"ledger.show">;

const way = waysFor<Sheet>();

/** What can be done with an entry: by whom it is about, by the lead, by the office. */
export const ledgerActions: readonly Way<Sheet>[] = [
  way({ operation: "ledger.explain", fields: () => [{ name: "text", as: "text" }] }),
  way({
    operation: "ledger.acceptExplanation",
    fields: () => [
      { name: "accepted", as: "tick" },
      { name: "remark", as: "text", optional: true },
    ],
    start: () => ({ accepted: true }),
  }),
  way({ operation: "ledger.correct", fields: () => [{ name: "reason", as: "text" }] }),
];
