import { waysFor, type Way } from "@/action/action";
import type { Answer } from "@/api/types";
import EvidenceIds from "./EvidenceIds.vue";

type Sheet = Answer<"ledger.show">;

const way = waysFor<Sheet>();

/** What can be done with an entry: by whom it is about, by the lead, by office and leading group. */
export const ledgerActions: readonly Way<Sheet>[] = [
  way({ operation: "ledger.explain", fields: () => [{ name: "text", as: "text" }] }),
  way({
    operation: "ledger.acceptExplanation",
    fields: () => [
      { name: "accepted", as: "decision" },
      { name: "remark", as: "text", optional: true },
    ],
  }),
  // What the system proved is corrected by two, with evidence (B9); what staff wrote down needs none.
  way({
    operation: "ledger.correct",
    fields: () => [
      { name: "reason", as: "text" },
      { name: "evidence", as: "own", own: EvidenceIds, optional: true },
    ],
  }),
  way({
    operation: "ledger.confirmCorrection",
    first: () => true,
    fields: () => [
      { name: "confirmed", as: "decision" },
      { name: "remark", as: "text", optional: true },
    ],
  }),
];
