import { NotReadable, type Checkpoint } from "./format";
import { sha256 } from "./hash";

/** Whether a checkpoint bears the signature of one of the keys; `unknown` where this browser has no Ed25519. */
export type Signature = "good" | "bad" | "unknown";

export interface Keys {
  /** Of the one that signs now. */
  readonly current: string;
  readonly check: (checkpoint: Checkpoint) => Promise<Signature>;
}

const letters = new TextEncoder();

/** The public keys of a file, Base64 of X.509, one a line, the current one first. */
export async function readKeys(text: string): Promise<Keys> {
  const byId = new Map<string, CryptoKey | undefined>();
  for (const [i, line] of text.trim().split(/[\s,]+/).entries()) {
    const bytes = bytesOf(line);
    if (!bytes || !isEd25519(bytes)) throw new NotReadable("key", i + 1, "key");
    byId.set((await sha256(bytes)).slice(0, 16), await imported(bytes));
  }
  const [current = ""] = byId.keys();
  return { current, check: (checkpoint) => check(byId, checkpoint) };
}

async function check(keys: ReadonlyMap<string, CryptoKey | undefined>, checkpoint: Checkpoint): Promise<Signature> {
  const signature = bytesOf(checkpoint.signature);
  if (!keys.has(checkpoint.keyId) || !signature) return "bad";
  const key = keys.get(checkpoint.keyId);
  if (!key) return "unknown";
  return (await crypto.subtle.verify("Ed25519", key, signature, letters.encode(signedForm(checkpoint)))) ? "good" : "bad";
}

/** What is signed: a line a field, under a first line that says what they are. */
export function signedForm({ hall, entries, headHash, signedAt }: Checkpoint): string {
  return ["service-hall ledger checkpoint v1", hall, entries, headHash, signedAt, ""].join("\n");
}

/** How the X.509 form of every Ed25519 key begins; the key itself has 32 bytes. */
const ED25519 = [0x30, 0x2a, 0x30, 0x05, 0x06, 0x03, 0x2b, 0x65, 0x70, 0x03, 0x21, 0x00];

function isEd25519(bytes: Uint8Array): boolean {
  return bytes.length === ED25519.length + 32 && ED25519.every((byte, i) => bytes[i] === byte);
}

async function imported(bytes: Uint8Array<ArrayBuffer>): Promise<CryptoKey | undefined> {
  try {
    return await crypto.subtle.importKey("spki", bytes, "Ed25519", false, ["verify"]);
  } catch {
    return undefined;
  }
}

function bytesOf(base64: string): Uint8Array<ArrayBuffer> | undefined {
  try {
    return Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));
  } catch {
    return undefined;
  }
}
