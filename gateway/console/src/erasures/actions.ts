import { waysFor, type Typed } from "@/action/action";
import type { Answer, People } from "@/api/types";

interface Nothing {
  readonly people?: People;
}

const byId = (form: Typed) => form._byNumber !== true;
const byNumber = (form: Typed) => form._byNumber === true;
const isGranted = (form: Typed) => form.granted === true;
const isRefused = (form: Typed) => form.granted === false;

export const requestErasure = waysFor<Nothing>()({
  operation: "erasures.request",
  fields: (_, { options }) => [
    { name: "_byNumber", as: "tick" },
    { name: "idNumber", as: "line", max: 18, shown: byId },
    { name: "no", as: "line", max: 32, shown: byNumber },
    { name: "ground", as: "select", options: options("ErasureGround") },
    { name: "identified", as: "choice", options: options("ErasureIdentified") },
  ],
  start: () => ({ identified: "ID_CARD" }),
});

export const decideErasure = waysFor<Answer<"erasures.show">>()({
  operation: "erasures.decide",
  fields: (_, { options }) => [
    { name: "granted", as: "decision" },
    { name: "ground", as: "select", options: options("ErasureGround"), shown: isGranted },
    { name: "refusalGround", as: "select", options: options("RefusalGround"), shown: isRefused },
    { name: "legalBasis", as: "line", max: 500 },
    { name: "reason", as: "text", max: 2000 },
  ],
});
