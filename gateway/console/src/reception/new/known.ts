import type { Schema } from "@/api/types";

type Hit = Schema<"Hit">;

export interface Known {
  readonly hits: readonly Hit[];
  /** The same matter, received today. */
  readonly sameDay: readonly Hit[];
  /** The same allowance, which runs. */
  readonly running: readonly Hit[];
}

/** The day on which it was received stands in a number: 330106-20270104-0001. */
const dayIn = (no: string) => /^\d{6}-(\d{8})-/.exec(no)?.[1];

/** What is known of somebody that bears on what is being received. */
export function judged(hits: readonly Hit[], matter: Schema<"LocalizedText">, today: string, runningNos: ReadonlySet<string>): Known {
  const handled = hits.filter(({ kind }) => kind === "APPLICATION" || kind === "CASE");
  const same = handled.filter(({ title }) => title?.zh === matter.zh);
  const byNo = new Map(same.map((hit) => [hit.no, hit]));
  return {
    hits: handled,
    sameDay: [...byNo.values()].filter(({ no }) => dayIn(no) === today.replaceAll("-", "")),
    running: [...new Map(handled.map((hit) => [hit.no, hit])).values()].filter(({ no }) => runningNos.has(no)),
  };
}
