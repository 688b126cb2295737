import type { Schema } from "@/api/types";
import { instantOf } from "../verify/instant";
import type { Verified } from "../verify/verify";

type Server = Schema<"Report">;

export type Row =
  | "entries" | "headHash" | "promisedEntries" | "checkpoints" | "signedEntries" | "signedAt" | "unsignedSince" | "demanded"
  | "entered" | "waiting" | "defects";

export interface Compared {
  readonly row: Row;
  readonly here: string | number | undefined;
  readonly there: string | number | undefined;
  /** Undefined where one of the two did not look at it. */
  readonly agree: boolean | undefined;
}

type Told = Readonly<Partial<Record<Row, string | number>>>;

const OF_SIGNATURES: readonly Row[] = ["signedEntries", "signedAt", "unsignedSince"];
const OF_EVENTS: readonly Row[] = ["demanded", "entered", "waiting"];
const ROWS: readonly Row[] = ["entries", "headHash", "promisedEntries", "checkpoints", ...OF_SIGNATURES, ...OF_EVENTS, "defects"];

function toldBy({ entries, headHash, promisedEntries, checkpoints, signedEntries, signedAt, unsignedSince, sources, defects }: Verified | Server): Told {
  return {
    entries, headHash, checkpoints, signedEntries,
    ...(promisedEntries !== undefined && { promisedEntries }),
    ...(signedAt !== undefined && { signedAt: instantOf(signedAt) }),
    ...(unsignedSince !== undefined && { unsignedSince: instantOf(unsignedSince) }),
    ...(sources && { demanded: sources.demanded, entered: sources.entered, waiting: sources.waiting }),
    defects: defects.length,
  };
}

/** What the browser found beside what the hall says of itself. */
export function compare(found: Verified, said: Server | undefined): readonly Compared[] {
  const here = toldBy(found);
  const there = said && toldBy(said);
  const looked = (row: Row) =>
    (found.signaturesChecked || !OF_SIGNATURES.includes(row)) && ((found.sources && said?.sources) !== undefined || !OF_EVENTS.includes(row));
  return ROWS.map((row) => ({
    row,
    here: found.signaturesChecked || !OF_SIGNATURES.includes(row) ? here[row] : undefined,
    there: there?.[row],
    agree: there && looked(row) && (row !== "promisedEntries" || here[row] !== undefined) ? here[row] === there[row] : undefined,
  }));
}
