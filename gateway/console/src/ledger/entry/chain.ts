import type { Schema } from "@/api/types";
import { hashOf } from "../verify/hash";
import { instantOf } from "../verify/instant";

type Told = Schema<"EntryAnswer">;

export interface Link {
  readonly entry: Told;
  /** How many entries of others stand in the book between the one before and this one. */
  readonly between: number;
}

/** A finding and what answers it, in the order of the book. */
export function chainOf({ entry, answers }: Schema<"LedgerDetail">): readonly Link[] {
  const all = [entry, ...answers].toSorted((one, other) => one.number - other.number);
  return all.map((one, i) => ({ entry: one, between: one.number - (all[i - 1]?.number ?? one.number - 1) - 1 }));
}

/** Whether what is told of an entry gives the hash that is told with it. */
export async function isWhole({ status, remark, ...entry }: Told): Promise<boolean> {
  const { occurredAt, enteredAt, hash } = entry;
  const exported = { ...entry, state: status, remark: remark ?? null, occurredAt: instantOf(occurredAt), enteredAt: instantOf(enteredAt) };
  return (await hashOf(exported)) === hash;
}
