import { parseStrictly } from "./strict";

// What docs/ledger-format.md says of the files. They are no answers of the API's document, which calls them binary.

export const GENESIS = "0".repeat(64);

/** Each has its own fields, and no others. */
export type Format = `service-hall-ledger-export/${2 | 3 | 4}`;

export interface Title {
  readonly hall: string;
  readonly format: Format;
  /** How many entries the hall's own head promises, and the hash of the last; format 2 has neither. */
  readonly head?: { readonly entries: number; readonly hash: string };
}

export interface Checkpoint {
  readonly hall: string;
  readonly entries: number;
  readonly headHash: string;
  readonly signedAt: string;
  readonly keyId: string;
  readonly signature: string;
}

export interface Entry {
  readonly hall: string;
  readonly number: number;
  readonly source: string;
  readonly answers: number;
  readonly state: string;
  readonly rule: string;
  readonly fault: string;
  readonly subject: string;
  readonly person: string;
  readonly window: string;
  readonly evidence: readonly string[];
  readonly occurredAt: string;
  readonly enteredAt: string;
  readonly remark: string | null;
  readonly by: string;
  /** Whose rights were used, where they were not the own; files of format 3 and 2 don't have it. */
  readonly standsInFor?: string | null;
  readonly previousHash: string;
  readonly hash: string;
}

export interface SourceEvent {
  readonly source: string;
  readonly event: string;
  readonly fault: string;
  readonly handled: boolean;
}

export type Line = { readonly title: Title } | { readonly checkpoint: Checkpoint } | { readonly entry: Entry };

export type Why = "encoding" | "json" | "fields" | "title" | "hall" | "order" | "key" | "checkpoint";

/** The file is not what it should be; where, and why. */
export class NotReadable extends Error {
  override readonly name = "NotReadable";

  constructor(
    readonly file: "export" | "sources" | "key" | "checkpoint",
    readonly line: number,
    readonly why: Why,
  ) {
    super(`${file}, line ${line}: ${why}`);
  }
}

type Check = (value: unknown) => boolean;
type Shape = Readonly<Record<string, Check>>;

const STATES = ["OPEN", "EXPLAINED", "EXCUSED", "UNDER_INVESTIGATION", "DECIDED", "CORRECTED"];
const text: Check = (value) => typeof value === "string";
const count: Check = (value) => Number.isSafeInteger(value);
const moment: Check = (value) => typeof value === "string" && /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,9})?Z$/.test(value);
const texts: Check = (value) => Array.isArray(value) && value.every(text);

const CHECKPOINT: Shape = { hall: text, entries: count, headHash: text, signedAt: moment, keyId: text, signature: text };
const ENTRY: Shape = {
  hall: text, number: count, source: text, answers: count, state: (value) => STATES.includes(value as string), rule: text,
  fault: text, subject: text, person: text, window: text, evidence: texts, occurredAt: moment, enteredAt: moment,
  remark: (value) => value === null || text(value), by: text, previousHash: text, hash: text,
};
const ENTRY_BY_DEPUTIES: Shape = { ...ENTRY, standsInFor: (value) => value === null || text(value) };
const SOURCE: Shape = { source: text, event: text, fault: text, handled: (value) => typeof value === "boolean" };
const WITH_DEPUTIES = "service-hall-ledger-export/4";
const WITH_HEAD = "service-hall-ledger-export/3";
const FIRST = "service-hall-ledger-export/2";
const SOURCES_FORMAT = "service-hall-ledger-sources/1";
const TITLE: Shape = { format: (value) => value === WITH_DEPUTIES || value === WITH_HEAD, hall: text, entries: count, headHash: text };
const FIRST_TITLE: Shape = { format: (value) => value === FIRST, hall: text };
const SOURCES_TITLE: Shape = { format: (value) => value === SOURCES_FORMAT, hall: text, events: count };
const LINE: Shape = { title: () => true, checkpoint: () => true, entry: () => true };

/** Whether it has these fields, each as it should be, and no other. */
function fits(value: unknown, shape: Shape): boolean {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return false;
  const fields = value as Readonly<Record<string, unknown>>;
  const wanted = Object.entries(shape);
  return Object.keys(fields).length === wanted.length && wanted.every(([name, check]) => Object.hasOwn(fields, name) && check(fields[name]));
}

function parsed(source: string, file: NotReadable["file"], number: number): unknown {
  try {
    return parseStrictly(source);
  } catch {
    throw new NotReadable(file, number, "json");
  }
}

/** One line of an export, whose first line said what format it has: exactly one of the three is there. */
export function readLine(source: string, number: number, format?: Format): Line {
  const line = parsed(source, "export", number);
  if (!fits(line, LINE)) throw new NotReadable("export", number, number === 1 ? "title" : "fields");
  const parts = line as { title: unknown; checkpoint: unknown; entry: unknown };
  const [only, more] = Object.entries(parts).filter(([, value]) => value !== null);
  if (only === undefined || more !== undefined) throw new NotReadable("export", number, "fields");
  if (fits(parts.title, TITLE)) {
    const { format: told, hall, entries, headHash } = parts.title as { format: Format; hall: string; entries: number; headHash: string };
    return { title: { format: told, hall, head: { entries, hash: headHash } } };
  }
  if (fits(parts.title, FIRST_TITLE)) return { title: { format: FIRST, hall: (parts.title as { hall: string }).hall } };
  if (fits(parts.checkpoint, CHECKPOINT)) return { checkpoint: parts.checkpoint as Checkpoint };
  if (fits(parts.entry, format === WITH_DEPUTIES ? ENTRY_BY_DEPUTIES : ENTRY)) return { entry: parts.entry as Entry };
  throw new NotReadable("export", number, only[0] === "title" ? "title" : "fields");
}

/** A file of one checkpoint, as it is kept where the hall can't change it. */
export function readCheckpoint(source: string): Checkpoint {
  const value = parsed(source, "checkpoint", 1);
  if (!fits(value, CHECKPOINT)) throw new NotReadable("checkpoint", 1, "checkpoint");
  return value as Checkpoint;
}

export function readSourcesTitle(source: string | undefined, hall: string): number {
  const title = source === undefined ? undefined : parsed(source, "sources", 1);
  if (!fits(title, SOURCES_TITLE)) throw new NotReadable("sources", 1, "title");
  const told = title as { hall: string; events: number };
  if (told.hall !== hall) throw new NotReadable("sources", 1, "hall");
  return told.events;
}

export function readSource(source: string, number: number): SourceEvent {
  const value = parsed(source, "sources", number);
  if (!fits(value, SOURCE)) throw new NotReadable("sources", number, "fields");
  return value as SourceEvent;
}
