import { parseDocument, type Document, type Scalar } from "yaml";
import { written } from "./restore";

export type Path = readonly (string | number)[];

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
