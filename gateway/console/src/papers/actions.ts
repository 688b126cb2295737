import { waysFor, type Typed } from "@/action/action";
import type { People } from "@/api/types";
import type { Paper } from "./files";
import VoidingTold from "./VoidingTold.vue";

/** A paper, and who is named beside it. */
export type Handed = Paper & { readonly people?: People };

const isSentBack = (form: Typed) => form.accepted === false;

export const decidePaper = waysFor<Handed>()({
  operation: "papers.decide",
  fields: () => [
    { name: "accepted", as: "decision", label: "paperTaken" },
    { name: "reason", as: "text", label: "sentBackReason", max: 500, shown: isSentBack },
  ],
});

export const voidPaper = waysFor<Handed>()({
  operation: "papers.void",
  about: VoidingTold,
  fields: () => [{ name: "reason", as: "text", label: "voidReason", max: 500 }],
});
