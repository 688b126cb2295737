import type { Schema } from "@/api/types";
import type { Look } from "@/parts/status";
import { isService, SERVICES, type Service } from "./services";

type Overview = Schema<"ServiceOverview">;
type Doing = Schema<"Doing">;
export type Kind = Schema<"LettersOfTopic">["kind"];

/** What a service is said to be; `AWAY` where it says nothing. */
export type Health = "UP" | "DEGRADED" | "DOWN" | "AWAY" | "UNKNOWN";

export const HEALTH: Readonly<Record<Health, Look>> = {
  UP: { tone: "good", shape: "done" },
  DEGRADED: { tone: "warn", shape: "warning" },
  DOWN: { tone: "bad", shape: "stop" },
  AWAY: { tone: "bad", shape: "stop" },
  UNKNOWN: { tone: "warn", shape: "question" },
};

export function healthOf(doing: Doing | undefined): Health {
  if (!doing) return "AWAY";
  const said = doing.status === "OUT_OF_SERVICE" ? "DOWN" : doing.status;
  return said in HEALTH ? (said as Health) : "UNKNOWN";
}

export const LETTER: Readonly<Record<Kind, Look>> = {
  POISON: { tone: "bad", shape: "stop" },
  EARLY: { tone: "bad", shape: "warning" },
  UNREADABLE: { tone: "bad", shape: "question" },
  STRAY: { tone: "warn", shape: "question" },
  WAITING: { tone: "warn", shape: "half" },
  REFUSED: { tone: "calm", shape: "stop" },
  NEWER: { tone: "calm", shape: "open" },
  DROPPED: { tone: "plain", shape: "full" },
};
export const KINDS = Object.keys(LETTER) as Kind[];

/** Where to read on: a section of the operators' page. */
export type Hint = "looking" | "relay" | "stores" | "loops" | "control" | "letters" | "lag" | "view" | "topics" | "disk" | "clock" | "calendar";

/** What those sections are called there. */
export const SECTIONS: Readonly<Record<Hint, string>> = {
  looking: "Looking", relay: "Looking", stores: "Looking", control: "Looking", loops: "Lag grows.", letters: "Health says `DEGRADED`.",
  lag: "Lag grows.", view: "A view looks wrong.", topics: "The topics are lost", disk: "The disk is full.", clock: "The clock is wrong.",
  calendar: "A new year's holidays are out.",
};

const HINTS: Readonly<Record<string, Hint>> = {
  relay: "relay", broker: "stores", mongo: "stores", loops: "loops", letters: "letters", control: "control", diskSpace: "disk",
};

export interface Fault {
  readonly service: Service;
  readonly what: "away" | "unwell" | "part" | "letters" | "lag";
  /** What is worst comes first. */
  readonly rank: 0 | 1 | 2 | 3 | 4;
  readonly hint: Hint;
  /** The part of the service that is ailing. */
  readonly part?: string;
  readonly down?: boolean;
  readonly count?: number;
  readonly since?: string;
}

/** So many events waiting are no moment's work. */
const MANY = 100;
const LONG = 2 * 60_000;

/** All that somebody has to see to, the worst first; of an overview that is well there is nothing. */
export function faultsOf({ services, unavailable }: Overview, now: number): readonly Fault[] {
  const away = unavailable.map((service): Fault => ({ service, what: "away", rank: 0, hint: "looking" }));
  return [...away, ...services.flatMap((doing) => faultsIn(doing, now))].toSorted(
    (one, other) => one.rank - other.rank || SERVICES.indexOf(one.service) - SERVICES.indexOf(other.service),
  );
}

function faultsIn(doing: Doing, now: number): readonly Fault[] {
  const { service, ailing, letters = [], projections = [] } = doing;
  if (!isService(service)) return [];
  const parts = Object.entries(ailing).filter(([part]) => part !== "letters" || letters.length === 0);
  const faults: Fault[] = parts.map(([part, how]) => {
    const down = how !== "DEGRADED";
    return { service, what: "part", rank: down ? 1 : 2, hint: HINTS[part] ?? "looking", part, down };
  });
  const health = healthOf(doing);
  if (parts.length === 0 && health !== "UP" && health !== "DEGRADED") faults.push({ service, what: "unwell", rank: 1, hint: "looking" });
  const open = letters.filter(({ kind }) => isForPeople(kind));
  if (open.length > 0) {
    const count = open.reduce((all, each) => all + each.letters, 0);
    faults.push({ service, what: "letters", rank: 3, hint: "letters", count, since: earliest(open.map(({ oldest }) => oldest)) });
  }
  const late = projections.filter(({ lag, oldest }) => lag >= MANY || (lag > 0 && oldest !== undefined && now - Date.parse(oldest) > LONG));
  if (late.length > 0) {
    const since = late.flatMap(({ oldest }) => oldest ?? []);
    const count = late.reduce((all, each) => all + each.lag, 0);
    faults.push({ service, what: "lag", rank: 4, hint: "lag", count, ...(since.length > 0 && { since: earliest(since) }) });
  }
  return faults;
}

/** What goes by itself, or is told for the record, calls nobody. */
function isForPeople(kind: Kind): boolean {
  return !["WAITING", "REFUSED", "NEWER", "DROPPED"].includes(kind);
}

function earliest(times: readonly string[]): string {
  return times.reduce((first, time) => (Date.parse(time) < Date.parse(first) ? time : first));
}

export interface Lagging extends Schema<"Standing"> {
  readonly service: Service;
}

/** Every view and automation, those that most waits for first. */
export function laggards({ services }: Overview): readonly Lagging[] {
  return services
    .flatMap(({ service, projections = [] }) => (isService(service) ? projections.map((standing) => ({ ...standing, service })) : []))
    .toSorted((one, other) => Math.abs(other.lag) - Math.abs(one.lag) || other.setAside - one.setAside);
}
