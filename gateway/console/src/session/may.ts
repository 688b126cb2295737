import type { Schema } from "@/api/types";

/** The operations under `/api/ops` that each service has: they are granted to all of them at once, without its name. */
const OF_ONE_SERVICE = /^[a-z]+\.(?=[^.]+\.[^.]+$)/;

/**
 * Whether somebody's roles let them call an operation; what person, window and state allow is the hall's to judge. What is open
 * to everybody is not among what the hall grants, nor is what belongs to a service that is away.
 */
export function mayCall(me: Schema<"Me"> | undefined, operation: string, roles: readonly string[] | undefined): boolean {
  if (!roles) return true;
  if (!me) return false;
  if (me.may.includes(operation) || me.may.includes(operation.replace(OF_ONE_SERVICE, ""))) return true;
  return me.unavailable.length > 0 && rolesAt(me).some((role) => roles.includes(role));
}

/** The own roles, and those of whom one stands in for. */
export function rolesAt({ roles, standsInFor }: Schema<"Me">): string[] {
  return [...roles, ...standsInFor.flatMap((other) => other.roles)].map(({ role }) => role);
}
