import type { Operation, Schema } from "@/api/types";

type Action = Schema<"Action">;

const TICKET = /\/tickets\/([^/]+)\/[^/]+$/;

/** What the hall offers with one ticket, or with the queue itself. */
export function actOn(actions: readonly Action[], operation: Operation, ticket?: string): Action | undefined {
  return actions.find((one) => one.operation === operation && TICKET.exec(one.href)?.[1] === ticket);
}

/** The version before the hash of a sheet's tag: while it stays, nothing has happened to the queue. */
export const versionOf = (tag: string | undefined): string => /\d+/.exec(tag ?? "")?.[0] ?? "";

/** Whole minutes, rounded up, as people say how long they wait. */
export const minutes = (seconds: number): number => Math.ceil(seconds / 60);
