import { isMap, isNode, LineCounter, parseDocument, visit, type Document } from "yaml";

/** Something that the hall would refuse, where it stands. */
export interface Fault {
  /** The field's path, `guide.fee`; empty for the document itself. */
  readonly path: string;
  readonly line: number;
  /** Its message's key under `catalogue.faults`. */
  readonly what: string;
  readonly values?: Readonly<Record<string, unknown>>;
}

/** What a document has to fit to. */
export interface Around {
  readonly id: string;
  /** All that there are, those to come too: each has its number and its first day to itself (M5). */
  readonly versions: readonly { readonly version: string; readonly from: string }[];
  readonly today: string;
  readonly windows: readonly string[];
}

type Path = readonly (string | number)[];

const KINDS = ["CONSULTATION", "INSTANT", "PROMISED", "PETITION", "FORWARDED"];
const CODE = /^[A-Z][A-Z0-9_]{1,39}$/;
const KEYS = [
  "id", "version", "validFrom", "kind", "window", "limitWorkingDays", "authority", "name", "guide", "choices", "materials", "stages", "figures",
  "requirements", "fees", "amounts", "handling", "historical",
];
const MOST = 20_000;
const LONGEST_PROMISE = 250;
const MOST_SHEETS = 50;

export interface Checked {
  readonly document: Document;
  readonly faults: readonly Fault[];
}

/** Reads a document as it is typed. The hall judges it again, and what it says counts. */
export function checked(text: string, around: Around): Checked {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const faults: Fault[] = document.errors.map(({ pos, message }) => ({
    path: "", line: lines.linePos(pos[0]).line, what: "syntax", values: { message: message.split("\n")[0] },
  }));
  if (text.length > MOST) faults.push({ path: "", line: 1, what: "tooLong", values: { most: MOST } });
  if (faults.length === 0 && !isMap(document.contents)) faults.push({ path: "", line: 1, what: "noMap" });
  if (faults.length > 0) return { document, faults };

  const lineAt = (path: Path): number => {
    for (let length = path.length; length >= 0; length--) {
      const node: unknown = length === 0 ? document.contents : document.getIn(path.slice(0, length), true);
      if (isNode(node) && node.range) return lines.linePos(node.range[0]).line;
    }
    return 1;
  };
  const get = (...path: Path): unknown => {
    const value: unknown = document.getIn(path);
    return isNode(value) ? (value.toJS(document) as unknown) : value;
  };
  const say = (path: Path, what: string, values?: Fault["values"]) =>
    faults.push({ path: path.join("."), line: lineAt(path), what, ...(values && { values }) });

  facts(get, say, around);
  things(get, say);
  visit(document, {
    Map: (_, node) => {
      if (node.has("zh") === node.has("en")) return;
      faults.push({ path: "", line: lines.linePos(node.range?.[0] ?? 0).line, what: "bothLanguages" });
    },
  });
  return { document, faults };
}

type Get = (...path: Path) => unknown;
type Say = (path: Path, what: string, values?: Fault["values"]) => unknown;

const textAt = (get: Get, ...path: Path): string => {
  const value = get(...path);
  return typeof value === "string" || typeof value === "number" ? String(value) : "";
};

function facts(get: Get, say: Say, { id, versions, today, windows }: Around) {
  const whole = get();
  for (const key of Object.keys(whole as object)) if (!KEYS.includes(key)) say([key], "unknownKey", { key });
  const kind = textAt(get, "kind");
  const limit = get("limitWorkingDays");
  const valid = textAt(get, "validFrom");
  if (textAt(get, "id") !== id) say(["id"], "otherId", { id });
  const version = textAt(get, "version");
  const sameDay = versions.find(({ from }) => from === valid);
  if (!/^\d{4}\.\d{1,3}$/.test(version)) say(["version"], "version");
  else if (versions.some((one) => one.version === version)) say(["version"], "sameVersion", { version });
  if (!/^\d{4}-\d\d-\d\d$/.test(valid) || Number.isNaN(Date.parse(valid))) say(["validFrom"], "date");
  else if (valid < today) say(["validFrom"], "past");
  else if (sameDay) say(["validFrom"], "sameDay", { version: sameDay.version });
  if (!KINDS.includes(kind)) say(["kind"], "oneOf", { all: KINDS });
  if (!windows.includes(textAt(get, "window"))) say(["window"], "oneOf", { all: windows });
  if (kind === "PROMISED" && !isWhole(limit, 1, LONGEST_PROMISE)) say(["limitWorkingDays"], "number", { least: 1, most: LONGEST_PROMISE });
  if (kind !== "PROMISED" && limit !== undefined) say(["limitWorkingDays"], "onlyPromised");
  if (kind !== "FORWARDED" && get("authority") !== undefined) say(["authority"], "onlyForwarded");
  for (const path of [["name"], ["guide", "fee"]]) if (!isBoth(get(...path))) say(path, "bothLanguages");
  if (!textAt(get, "guide", "source")) say(["guide", "source"], "missing");
}

function things(get: Get, say: Say) {
  const circumstances = new Set<string>();
  each(get, "choices", (path) => {
    code(get, say, path);
    each(get, [...path, "circumstances"], (inside) => {
      const name = textAt(get, ...inside, "code");
      if (circumstances.has(name)) say([...inside, "code"], "twice", { code: name });
      circumstances.add(name);
      code(get, say, inside);
    });
  });
  const materials = new Set<string>();
  each(get, "materials", (path) => {
    const name = textAt(get, ...path, "code");
    if (materials.has(name)) say([...path, "code"], "twice", { code: name });
    materials.add(name);
    code(get, say, path);
    for (const text of ["name", "reason"]) if (!isBoth(get(...path, text))) say([...path, text], "bothLanguages");
    const sheets = ["originals", "copies"].map((part) => {
      const value = get(...path, part);
      if (!isWhole(value, 0, MOST_SHEETS)) say([...path, part], "number", { least: 0, most: MOST_SHEETS });
      return Number(value);
    });
    if (sheets.every((n) => n === 0)) say([...path, "originals"], "neither");
    if (typeof get(...path, "principal") !== "boolean") say([...path, "principal"], "flag");
    when(get, say, [...path, "requiredWhen"], circumstances);
  });
  each(get, "fees", (path) => when(get, say, [...path, "requiredWhen"], circumstances));
}

function when(get: Get, say: Say, path: Path, known: ReadonlySet<string>) {
  const value = get(...path);
  if (value === "always") return;
  const codes = typeof value === "object" && value !== null ? Object.values(value).flat() : [];
  if (codes.length === 0) say(path, "when");
  for (const one of codes) if (!known.has(String(one))) say(path, "unknownCircumstance", { code: one });
}

function code(get: Get, say: Say, path: Path) {
  if (!CODE.test(textAt(get, ...path, "code"))) say([...path, "code"], "code");
}

function each(get: Get, list: string | Path, look: (path: Path) => void) {
  const path = typeof list === "string" ? [list] : list;
  const value = get(...path);
  if (Array.isArray(value)) value.forEach((_, place) => look([...path, place]));
}

const isWhole = (value: unknown, least: number, most: number) => Number.isInteger(value) && Number(value) >= least && Number(value) <= most;

function isBoth(value: unknown): boolean {
  const { zh, en } = (value ?? {}) as Record<string, unknown>;
  return [zh, en].every((text) => typeof text === "string" && text.trim() !== "");
}
