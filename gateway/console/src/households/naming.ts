import { waysFor } from "@/action/action";
import type { Answer, People } from "@/api/types";
import HouseholdNo from "./HouseholdNo.vue";

export type Naming = Answer<"households.ofApplication"> & { readonly people?: People };

/** For which household an application is; that of its applicant, where one is known, stands there already (S8). */
export const naming = waysFor<Naming>()({
  operation: "households.nameForApplication",
  fields: () => [{ name: "householdNo", as: "own", own: HouseholdNo }],
  start: ({ householdNo }) => ({ householdNo }),
});
