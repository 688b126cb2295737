import type { Schema } from "@/api/types";
import type { Checkpoint } from "../verify/format";
import { instantOf } from "../verify/instant";
import { readKeys, type Signature } from "../verify/keys";

type Signed = Schema<"SignedCheckpoint">;

/** As it was signed and stands in an export, without what is around it in the answer. */
export function exported({ hall, entries, headHash, signedAt, keyId, signature }: Signed): Checkpoint {
  return { hall, entries, headHash, signedAt: instantOf(signedAt), keyId, signature };
}

/** The file of a checkpoint, as the offline tool reads it beside an export. */
export function fileOf(checkpoint: Signed): { name: string; text: string } {
  const day = exported(checkpoint).signedAt.slice(0, 10).replaceAll("-", "");
  return { name: `${checkpoint.hall}-${day}-${checkpoint.entries}.json`, text: `${JSON.stringify(exported(checkpoint))}\n` };
}

/** Whether each is signed by one of the keys, by what the browser itself reckons. */
export async function signaturesOf(checkpoints: readonly Signed[], keys: string): Promise<ReadonlyMap<string, Signature>> {
  const { check } = await readKeys(keys);
  return new Map(await Promise.all(checkpoints.map(async (one) => [one.eventId, await check(exported(one))] as const)));
}
