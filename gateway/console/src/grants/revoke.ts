import { waysFor } from "@/action/action";
import type { People, Schema } from "@/api/types";

/** A line of the register, as a form is opened on it. */
export type Grant = Schema<"GrantLine"> & { readonly people?: People };

export const revoking = waysFor<Grant>()({ operation: "grants.revoke", fields: () => [{ name: "reason", as: "text" }] });

/** The register tells no actions of its own; what is over can't be revoked. */
export function offerOf({ no, end }: Pick<Grant, "no" | "end">, label: string): Schema<"Action"> | undefined {
  if (end) return undefined;
  return { operation: "grants.revoke", method: "POST", href: `/api/grants/${no}/revocation`, label: { zh: label, en: label } };
}
