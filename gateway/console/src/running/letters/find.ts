import { passes } from "@/api/problem";
import type { Schema } from "@/api/types";
import { SERVICES, type Service } from "../services";

export interface ServiceLetter extends Schema<"Item"> {
  readonly service: Service;
}

export interface LettersPage {
  readonly items: readonly ServiceLetter[];
  readonly next?: string;
  /** Services whose letters nobody could ask for just now. */
  readonly away: readonly Service[];
}

type Cursors = Partial<Record<Service, string>>;
type Ask = (service: Service, after: string | undefined) => Promise<Schema<"Items">>;

/**
 * Letters of several services as one list, the latest first on each page. Its cursor holds one of each service that has more;
 * a service that is away is named, and its letters are missing.
 */
export async function lettersOf(services: readonly Service[], after: string | undefined, ask: Ask): Promise<LettersPage> {
  const cursors = after === undefined ? undefined : (JSON.parse(after) as Cursors);
  const asked = cursors ? SERVICES.filter((service) => service in cursors) : services;
  const answers = await Promise.allSettled(asked.map((service) => ask(service, cursors?.[service])));
  const items: ServiceLetter[] = [];
  const next: Cursors = {};
  const away: Service[] = [];
  asked.forEach((service, place) => {
    const answer = answers[place];
    if (answer?.status === "fulfilled") {
      items.push(...answer.value.items.map((item) => ({ ...item, service })));
      if (answer.value.next !== undefined) next[service] = answer.value.next;
    } else if (passes(answer?.reason) && asked.length > 1) {
      away.push(service);
    } else {
      throw answer?.reason;
    }
  });
  items.sort((one, other) => Date.parse(other.since) - Date.parse(one.since));
  return { items, away, ...(Object.keys(next).length > 0 && { next: JSON.stringify(next) }) };
}

/** What can be tried again is an event that nobody gave up. */
export function canReplay(kind: string): boolean {
  return kind !== "STRAY" && kind !== "DROPPED";
}

/** One that only waits goes with the one before it. */
export function canDrop(kind: string): boolean {
  return kind !== "WAITING" && kind !== "DROPPED";
}

/** A message's text as it is read best; what is no JSON stays as it came. */
export function pretty(text: string): string {
  try {
    const read: unknown = JSON.parse(text);
    return typeof read === "object" && read !== null ? JSON.stringify(read, null, 2) : text;
  } catch {
    return text;
  }
}
