import { waysFor, type Typed, type Way } from "@/action/action";
import type { Answer, People } from "@/api/types";
import { emptyActing } from "./form";

export type Acting = Answer<"representatives.ofApplication"> & { readonly people?: People };

const isDelegated = (form: Typed) => form.ground === "POWER_OF_ATTORNEY";
/** Which of them an address is about. */
const which = (href: string) => /\/representatives\/(\d+)\//.exec(href)?.[1] ?? "";

const way = waysFor<Acting>();
export const actingWays: readonly Way<Acting>[] = [
  way({
    operation: "representatives.see",
    which,
    first: () => true,
    fields: (_, { options }) => [
      { name: "proof", label: "powerProof", as: "choice", options: options("PowerProof") },
      { name: "notOfStaff", as: "tick", optional: true },
    ],
    start: () => ({ proof: "ORIGINAL_SEEN" }),
  }),
  way({
    operation: "representatives.name",
    fields: (_, { options }) => [
      { name: "person.name", label: "applicant.name", as: "line", max: 60 },
      { name: "person.idNumber", label: "applicant.idNumber", as: "line", max: 18 },
      { name: "person.phone", label: "applicant.phone", as: "line", max: 20 },
      { name: "ground", label: "actingGround", as: "choice", options: options("ActingGround") },
      { name: "scope", label: "actingScope", as: "items", options: options("RepresentedAct"), shown: isDelegated },
      { name: "documentNo", label: "powerNo", as: "line", max: 60, optional: true },
      { name: "documentDate", label: "powerDate", as: "date", optional: true },
      { name: "validUntil", label: "powerUntil", as: "date", optional: true },
      { name: "seen", label: "powerProof", as: "select", options: options("PowerProof"), optional: true },
      { name: "notOfStaff", as: "tick", optional: true },
    ],
    start: () => {
      const { ground, scope, seen } = emptyActing();
      return { ground, scope, seen };
    },
  }),
  way({
    operation: "representatives.revoke",
    which,
    fields: (_, { options }) => [
      { name: "word", label: "revocationWord", as: "choice", options: options("RevocationWord") },
      { name: "standsBy", as: "tick", optional: true },
    ],
    start: () => ({ word: "IN_PERSON" }),
  }),
];
