import type { DuePreview } from "@/api/coming";
import type { SubmissionHeaders } from "@/api/submission";

export interface Option {
  readonly value: string;
  readonly text: string;
}

/**
 * One field of an action's form; its name is its path in the request, and its label's key under `fields`. One that begins
 * with `_` only opens others and is not sent.
 */
export interface Field {
  readonly name: string;
  readonly as: "line" | "text" | "number" | "date" | "moment" | "choice" | "tick" | "items" | "window" | "staff";
  readonly max?: number;
  readonly optional?: boolean;
  readonly options?: readonly Option[];
  readonly shown?: (form: Typed) => boolean;
}

export type Typed = Record<string, unknown>;

export interface Headers extends SubmissionHeaders {
  readonly "If-Match"?: string;
}

/** What a command answers, as far as all screens care. */
export interface Done {
  readonly noticeNo?: string;
}

/** What can be done with a sheet. It is offered where the sheet's `actions` name its operation. */
export interface Doable<Sheet> {
  readonly operation: string;
  /** Whether it comes before all others just now. */
  readonly first?: (sheet: Sheet) => boolean;
  readonly fields: (sheet: Sheet, words: Words) => readonly Field[];
  readonly start?: (sheet: Sheet) => Typed;
  readonly foresee?: (no: string, body: unknown) => Promise<DuePreview>;
  readonly send: (no: string, body: unknown, header: Headers, sheet: Sheet) => Promise<Done>;
}

export interface Words {
  readonly t: (key: string) => string;
  readonly label: (of: string, code: string) => string;
  readonly material: (code: string) => string;
}

interface Definition<Sheet, Body> extends Omit<Doable<Sheet>, "send" | "foresee" | "fields"> {
  readonly fields?: Doable<Sheet>["fields"];
  readonly foresee?: (no: string, body: Body) => Promise<DuePreview>;
  readonly send: (no: string, body: Body, header: Headers, sheet: Sheet) => Promise<Done>;
}

/** The request's type is known where the action is written; the form that fills it knows names alone. */
export function doable<Sheet, Body>(definition: Definition<Sheet, Body>): Doable<Sheet> {
  const { foresee, send, fields = () => [], ...rest } = definition;
  return {
    ...rest,
    fields,
    send: (no, body, header, sheet) => send(no, body as Body, header, sheet),
    ...(foresee && { foresee: (no: string, body: unknown) => foresee(no, body as Body) }),
  };
}

/** What was typed as the request has it: paths become objects, and what was left empty is left out. */
export function bodyOf(form: Typed, fields: readonly Field[]): Typed {
  const body: Typed = {};
  for (const field of fields) {
    if (field.name.startsWith("_") || (field.shown && !field.shown(form))) continue;
    const value = valueOf(form[field.name], field);
    if (value === undefined) continue;
    const path = field.name.split(".");
    const last = path.pop() ?? field.name;
    const inside = path.reduce<Typed>((place, part) => (place[part] ??= {}) as Typed, body);
    inside[last] = value;
  }
  return body;
}

function valueOf(typed: unknown, field: Field): unknown {
  if (typeof typed === "string") {
    const text = typed.trim();
    if (text === "") return undefined;
    if (field.as === "number") return Number(text);
    // The hall's wall clock, whatever zone the browser is in.
    return field.as === "moment" ? `${text}:00+08:00` : text;
  }
  if (field.as === "tick") return typed === true || (field.optional ? undefined : false);
  return typed;
}
