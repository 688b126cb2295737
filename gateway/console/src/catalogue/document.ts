import { isScalar, parseDocument, visit, type Document, type Scalar } from "yaml";
import { dayAfter } from "@/attendance/days";

export type Path = readonly (string | number)[];

/** The number after the highest of the year in which it begins. */
export function nextVersion(versions: readonly string[], year: string): string {
  const numbers = versions.map((version) => version.split(".")).filter(([of]) => of === year).map(([, number]) => Number(number));
  return `${year}.${Math.max(0, ...numbers) + 1}`;
}

/** The next version to be written, begun with all that this one says. */
export function begunWith(document: string, version: string, validFrom: string): string {
  return set(set(document, ["version"], version), ["validFrom"], validFrom);
}

interface Version {
  readonly version: string;
  readonly from: string;
}

/**
 * The next version after all that there are, to be gone on from with what this one says: from the first free day that is after
 * today and after this one's.
 */
export function next(base: Version & { readonly document: string }, versions: readonly Version[], today: string): string {
  let day = dayAfter(base.from > today ? base.from : today, 1);
  while (versions.some(({ from }) => from === day)) day = dayAfter(day, 1);
  return begunWith(base.document, nextVersion(versions.map(({ version }) => version), day.slice(0, 4)), day);
}

/** The document with one value changed and all else as it was, its remarks too; one that can't be read stays as it is. */
export function set(text: string, path: Path, value: unknown): string {
  const document = parseDocument(text);
  if (document.errors.length > 0) return text;
  if (value === undefined) document.deleteIn(path);
  else document.setIn(path, nodeOf(document, value));
  return written(document);
}

function nodeOf(document: Document, value: unknown): unknown {
  const node = document.createNode(value) as Scalar;
  if (typeof value === "string" && /^\d/.test(value)) node.type = "QUOTE_DOUBLE";
  return node;
}

/** What stands there, as plain values. */
export function at(document: Document, path: Path): unknown {
  return path.reduce<unknown>((value, step) => (typeof value === "object" && value !== null ? (value as Record<string, unknown>)[step] : undefined), document.toJS());
}

export function textAt(document: Document, path: Path): string {
  const value = at(document, path);
  return typeof value === "string" || typeof value === "number" ? String(value) : "";
}

/** As the catalogue writes it: both languages on a line, and texts that look like numbers or days in quotes. */
function written(document: Document): string {
  visit(document, {
    Map: (_, node) => {
      if (node.has("zh") || node.has("anyOf") || node.has("noneOf")) node.flow = true;
    },
    Scalar: (_, node) => {
      if (isScalar(node) && typeof node.value === "string" && /^\d/.test(node.value)) node.type = "QUOTE_DOUBLE";
    },
  });
  return document.toString({ lineWidth: 0 });
}

/** The same document as it is written here, so that only what was changed differs. */
export function asWritten(text: string): string {
  const document = parseDocument(text);
  return document.errors.length > 0 ? text : written(document);
}
