import type { Component } from "vue";
import type { Body, Operation, Schema, Text } from "@/api/types";
import type { Option } from "@/parts/vocabulary";

/** The names of a request's fields, those of what lies in it by their path or together. */
type PathsIn<Sent> = {
  [Name in keyof Sent & string]-?: NonNullable<Sent[Name]> extends readonly unknown[] | string | number | boolean
    ? Name
    : Name | `${Name}.${keyof NonNullable<Sent[Name]> & string}`;
}[keyof Sent & string];

/**
 * One field of an action's form; its name is its path in the request, and its label's key under `fields`. One that begins
 * with `_` only opens others and is not sent.
 */
export interface Field<Name extends string = string> {
  readonly name: Name;
  /**
   * What is `given` is sent as it starts, and stands in no field. A `decision` is yes or no, neither before somebody chooses;
   * its words stand under `fields.decisions`.
   */
  readonly as: "given" | "line" | "text" | "number" | "date" | "moment" | "choice" | "decision" | "tick" | "items" | "window" | "staff" | "select" | "own";
  /** Its label's key under `fields`, where another request calls something else so. */
  readonly label?: string;
  readonly max?: number;
  /** `told` where its label says when it is left out. */
  readonly optional?: boolean | "told";
  /** To choose from, a number too; of a window those beside the hall's own, of staff what somebody is called beside the post. */
  readonly options?: readonly Option[];
  /** Of a field that its area shows in a way of its own: a component with `v-model`, and what it is given beside. */
  readonly own?: Component;
  readonly given?: object;
  readonly shown?: (form: Typed) => boolean;
  /** What somebody told for this once: no draft has it. */
  readonly unkept?: boolean;
}

export type Typed = Record<string, unknown>;

/** What a preview tells, as far as all forms care. */
export type Foreseen = Pick<Schema<"DuePreview">, "refusals"> & Partial<Schema<"DuePreview">>;

/** How something can be done with a sheet; whether it can be, and where, the sheet's `actions` say. */
export interface Way<Sheet> {
  readonly operation: Operation;
  /** Which of several it is for, where the sheet can offer it more than once. */
  readonly which?: (href: string) => string;
  /** Whether it comes before all others just now. */
  readonly first?: (sheet: Sheet) => boolean;
  readonly fields: (sheet: Sheet, words: Words) => readonly Field[];
  readonly start?: (sheet: Sheet) => Typed;
  /** Nothing where too little is typed to tell anything. */
  readonly foresee?: (no: string, body: unknown) => Promise<Foreseen> | undefined;
  /** Shows what is foreseen where it is more than a due date; its `take` fills fields in that are empty. */
  readonly told?: Component;
  /** What has to be known of the sheet before the form is filled in; it is given the `sheet`. */
  readonly about?: Component;
  /** Its form wants more than one column. */
  readonly wide?: boolean;
}

export interface Words {
  readonly label: (of: string, code: string) => string;
  readonly options: (of: string) => readonly Option[];
  readonly windows: readonly Option[];
  readonly material: (code: string) => string;
  /** What the sheet itself says in both languages. */
  readonly words: (text: Text | undefined) => string;
  /** What who received it is called. */
  readonly firstAsker: string;
  /** Of whoever is signed in, and of those for whom this one stands in. */
  readonly roles: ReadonlySet<string>;
}

interface Definition<Sheet, Of extends Operation, Name extends string> extends Pick<Way<Sheet>, "which" | "first" | "told" | "about" | "wide"> {
  readonly operation: Of;
  readonly fields?: (sheet: Sheet, words: Words) => readonly Field<Name>[];
  readonly start?: (sheet: Sheet) => Partial<Record<Name, unknown>>;
  readonly foresee?: (no: string, body: Body<Of>) => Promise<Foreseen> | undefined;
}

/** Where a way is written down the request's fields are known by their names; the form that fills it in knows texts alone. */
export function waysFor<Sheet>() {
  return <Of extends Operation>({ fields = () => [], foresee, ...rest }: Definition<Sheet, Of, PathsIn<Body<Of>> | `_${string}`>): Way<Sheet> => ({
    ...rest,
    fields,
    ...(foresee && { foresee: (no: string, body: unknown) => foresee(no, body as Body<Of>) }),
  });
}

/** Codes as the hall's vocabulary and settings have them, and numbers; who somebody is never looks so. */
const CODE = /^[A-Z0-9_]+$/;
const PLAIN: ReadonlySet<Field["as"]> = new Set(["number", "date", "moment", "decision", "tick", "window"]);
const CHOSEN: ReadonlySet<Field["as"]> = new Set(["choice", "items", "select"]);

/** The fields that may outlive a reload: figures, dates and choices among codes; nothing that was written, and nobody (R3). */
export function storedOf(fields: readonly Field[]): readonly string[] {
  const isOfCodes = ({ options = [] }: Field) => options.every(({ value }) => CODE.test(value));
  return fields.filter((field) => PLAIN.has(field.as) || (CHOSEN.has(field.as) && isOfCodes(field))).map(({ name }) => name);
}

/** The fields that no draft has. */
export const unkeptOf = (fields: readonly Field[]): readonly string[] => fields.filter(({ unkept }) => unkept).map(({ name }) => name);

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
