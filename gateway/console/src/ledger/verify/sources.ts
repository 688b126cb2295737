import { readSource, readSourcesTitle, type Entry, type SourceEvent } from "./format";

export interface Compared {
  readonly events: number;
  readonly demanded: number;
  readonly entered: number;
  readonly waiting: number;
  readonly unjudged: readonly string[];
}

/** The events that must have an entry, and which of them have none; taken before the book was. */
export class Sources {
  private readonly without = new Map<string, SourceEvent>();
  private readonly demanded: number;

  constructor(
    private readonly events: number,
    demanding: readonly SourceEvent[],
  ) {
    for (const event of demanding) {
      // An event may stand on its topic twice, and was handled when one of the two was.
      if (!this.without.get(event.source)?.handled) this.without.set(event.source, event);
    }
    this.demanded = this.without.size;
  }

  entered({ source }: Entry): void {
    this.without.delete(source);
  }

  /** Those that were read for the ledger, or given up, and have no entry. */
  get missing(): readonly SourceEvent[] {
    return [...this.without.values()].filter(({ handled }) => handled);
  }

  get compared(): Compared {
    const open = [...this.without.values()];
    return {
      events: this.events,
      demanded: this.demanded,
      entered: this.demanded - open.length,
      waiting: open.filter(({ handled }) => !handled).length,
      unjudged: open.filter(({ fault, handled }) => fault === "UNJUDGED" && !handled).map(({ event }) => event),
    };
  }
}

export async function readSources(lines: AsyncIterable<string>, hall: string): Promise<Sources> {
  let events: number | undefined;
  const demanding: SourceEvent[] = [];
  for await (const line of lines) {
    if (events === undefined) events = readSourcesTitle(line, hall);
    else demanding.push(readSource(line, demanding.length + 2));
  }
  return new Sources(events ?? readSourcesTitle(undefined, hall), demanding);
}
