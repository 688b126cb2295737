import type { Entry } from "./format";

const HALF_A_CHARACTER = /\p{Surrogate}/u;
const letters = new TextEncoder();

/** In the order in which they are hashed. */
const FIELDS = [
  "hall", "number", "source", "answers", "state", "rule", "fault", "subject", "person", "window", "evidence", "occurredAt",
  "enteredAt", "remark", "by", "standsInFor", "previousHash",
] as const satisfies readonly (keyof Entry)[];

const lengthOf = (text: string) => letters.encode(text).length;
const field = (text: string) => `${lengthOf(text)}:${text}`;

/**
 * What an entry's hash is made of: every field but the hash, each with its length in UTF-8. None where a text has no UTF-8,
 * which then has no hash either.
 */
export function canonicalForm(entry: Entry): string | undefined {
  const form = FIELDS.map((name) => {
    const value = entry[name];
    // A field more where somebody used another's rights: what was hashed before there were deputies keeps its hash.
    if (name === "standsInFor" && (value === null || value === undefined)) return "";
    if (value === null || value === undefined) return "-:";
    return field(typeof value === "object" ? listForm(value) : String(value));
  }).join("");
  return HALF_A_CHARACTER.test(form) ? undefined : form;
}

function listForm(ids: readonly string[]): string {
  return `${ids.length}${ids.map((id) => `,${field(id)}`).join("")}`;
}

export async function sha256(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  return hex(new Uint8Array(await crypto.subtle.digest("SHA-256", bytes)));
}

/** The hash of an entry's content, whatever the entry says it is. */
export async function hashOf(entry: Entry): Promise<string | undefined> {
  const form = canonicalForm(entry);
  return form === undefined ? undefined : sha256(letters.encode(form));
}

function hex(bytes: Uint8Array): string {
  return [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
