import type { Schema } from "./types";

/** What the hall, or the gateway before it, answers to a request that it doesn't grant (RFC 9457). */
export class Problem extends Error {
  override readonly name = "Problem";

  constructor(
    readonly document: Schema<"Problem">,
    /** Seconds until it makes sense to ask again. */
    readonly retryAfter?: number,
  ) {
    super(document.detail ?? document.title);
  }

  get status() {
    return this.document.status;
  }

  get code() {
    return this.document.code;
  }

  /** Whether the same request may well be granted in a moment. */
  get passes(): boolean {
    return [429, 502, 503, 504].includes(this.status);
  }
}

/** No answer came: the line is lost, or what answered was not the hall. */
export class LineLost extends Error {
  override readonly name = "LineLost";
  readonly passes = true;
}

export async function problemOf(answer: Response): Promise<Problem> {
  const wait = Number(answer.headers.get("Retry-After"));
  const retryAfter = wait > 0 ? wait : undefined;
  const document: unknown = await answer.json().catch(() => undefined);
  return new Problem(isDocument(document) ? document : unknownProblem(answer.status), retryAfter);
}

function isDocument(body: unknown): body is Schema<"Problem"> {
  return typeof body === "object" && body !== null && "code" in body && "title" in body && "status" in body;
}

/** A proxy between may answer with a page of its own. */
function unknownProblem(status: number): Schema<"Problem"> {
  return { type: "about:blank", title: `HTTP ${status}`, status: status || 500, code: "unknown" };
}

export function passes(failure: unknown): failure is Problem | LineLost {
  return (failure instanceof Problem || failure instanceof LineLost) && failure.passes;
}

export interface Faults {
  /** What to say at each field, by the field's name. */
  readonly fields: Readonly<Record<string, string>>;
  /** What belongs to no field of the form. */
  readonly rest: readonly string[];
}

/**
 * Puts each fault of a problem at the field it concerns: `items[2]` at `items`, `meeting.at` at itself or at `meeting`. Where a
 * form has a line for each, its names have the line's index, as `items[2].name`.
 */
export function faultsOf(problem: Problem | undefined, names: readonly string[]): Faults {
  const fields: Record<string, string> = {};
  const rest: string[] = [];
  for (const fault of problem?.document.errors ?? []) {
    const name = nearest(fault.field, names);
    if (name === undefined) {
      rest.push(`${fault.field}: ${fault.message}`);
    } else {
      fields[name] = name in fields ? `${fields[name]} ${fault.message}` : fault.message;
    }
  }
  return { fields, rest };
}

function nearest(field: string, names: readonly string[]): string | undefined {
  const path = field.replace(/\[\d+]/g, "");
  return names
    .filter((name) => field === name || path === name || path.startsWith(`${name}.`))
    .sort((a, b) => b.length - a.length)[0];
}
