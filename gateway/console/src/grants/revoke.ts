import { waysFor } from "@/action/action";
import type { People, Schema } from "@/api/types";

/** A line of the register, as a form is opened on it. */
export type Grant = Schema<"GrantLine"> & { readonly people?: People };

export const revoking = waysFor<Grant>()({ operation: "grants.revoke", fields: () => [{ name: "reason", as: "text" }] });

/** What the line offers of it. */
export const offerOf = ({ actions }: Pick<Grant, "actions">) => actions.find(({ operation }) => operation === revoking.operation);
