import type { Schema } from "@/api/types";

export type Line = Schema<"DueLine">;

/** What one person has in hand; what nobody handles yet has no person. */
export interface Load {
  readonly handler: string | undefined;
  readonly lines: readonly Line[];
}

/** Open cases by handler: first what nobody handles, then whoever has most; of the staff also who has none. */
export function loadsOf(lines: readonly Line[], staff: readonly string[]): readonly Load[] {
  const byHandler = new Map<string | undefined, Line[]>([[undefined, []], ...staff.map((user) => [user, []] as [string, Line[]])]);
  for (const line of lines) {
    const own = byHandler.get(line.item.handler);
    if (own) own.push(line);
    else byHandler.set(line.item.handler, [line]);
  }
  const loads = [...byHandler].map(([handler, own]) => ({ handler, lines: own }));
  const rank = ({ handler, lines: own }: Load) => (handler === undefined ? Infinity : own.length);
  return loads.toSorted((one, other) => rank(other) - rank(one)).filter(({ handler, lines: own }) => handler !== undefined || own.length > 0);
}

export const countOf = ({ lines }: Load, colour: Line["colour"]): number => lines.filter((line) => line.colour === colour).length;
