import type { Schema } from "@/api/types";
import { GENESIS, type Checkpoint, type Entry, type Title } from "./format";
import type { Signature } from "./keys";
import { Places } from "./places";
import type { Compared, Sources } from "./sources";

/** What is said of a defect, in words that are not the verifier's matter. */
export type Detail =
  | "content" | "chain" | "after" | "twice" | "answers" | "missing" | "missingRun" | "headPromises" | "notTheHead" | "covers"
  | "notSigned" | "badSignature" | "unentered";

export interface Defect {
  readonly kind: Schema<"Defect">["kind"];
  readonly entry: number;
  readonly detail: Detail;
  readonly values: Readonly<Record<string, string | number>>;
}

export interface Report {
  readonly hall: string;
  readonly entries: number;
  readonly checkpoints: number;
  readonly headHash: string;
  readonly defects: readonly Defect[];
  /** Up to which entry the book is the one that was signed. */
  readonly signedEntries: number;
  readonly signedAt: string | undefined;
  /** When the first entry was made that no checkpoint covers. */
  readonly unsignedSince: string | undefined;
  readonly promisedEntries: number | undefined;
  readonly sources: Compared | undefined;
  /** False where this browser knows no Ed25519: what is signed was compared, and nobody's signature looked at. */
  readonly signaturesChecked: boolean;
}

/**
 * Checks a hall's book as an auditor would: entry by entry, in the order they come, holding no more than one hash a checkpoint
 * and one number a finding (rule B9). Every defect is named; one defect doesn't hide the next.
 */
export class Verification {
  private readonly checkpoints: readonly Checkpoint[];
  private readonly watched: ReadonlySet<number>;
  private readonly hashes = new Map<number, string>();
  private readonly enteredAfter = new Map<number, string>();
  private readonly defects: Defect[] = [];
  private readonly places = new Places();
  private readonly findings = new Set<number>();
  private count = 0;
  private head = GENESIS;

  constructor(
    private readonly title: Title,
    checkpoints: readonly Checkpoint[],
    private readonly sources: Sources | undefined,
  ) {
    const distinct = new Map(checkpoints.map((one) => [JSON.stringify(Object.entries(one).toSorted()), one]));
    this.checkpoints = [...distinct.values()].toSorted(
      (one, other) => one.entries - other.entries || Date.parse(one.signedAt) - Date.parse(other.signedAt),
    );
    this.watched = new Set([0, title.head?.entries ?? 0, ...checkpoints.map(({ entries }) => entries)]);
  }

  /** @param hash of the entry's content; none where it can have none */
  accept(entry: Entry, hash: string | undefined): void {
    const { number } = entry;
    this.count++;
    if (hash !== entry.hash) this.add("CHANGED", number, "content");
    this.checkPlace(entry);
    this.checkAnswer(entry);
    this.head = entry.hash;
    if (this.watched.has(number) && !this.hashes.has(number)) this.hashes.set(number, entry.hash);
    if (this.watched.has(number - 1) && !this.enteredAfter.has(number - 1)) this.enteredAfter.set(number - 1, entry.enteredAt);
    this.sources?.entered(entry);
  }

  async report(check: (checkpoint: Checkpoint) => Promise<Signature>): Promise<Report> {
    for (const { first, last } of this.places.missing) {
      this.add("REMOVED", first, first === last ? "missing" : "missingRun", { first, last });
    }
    let signed: Checkpoint | undefined;
    let signaturesChecked = true;
    for (const checkpoint of this.checkpoints) {
      const signature = await check(checkpoint);
      if (signature === "unknown") signaturesChecked = false;
      if (this.agrees(checkpoint, signature, signed?.entries ?? 0) && signature === "good") signed = checkpoint;
    }
    this.checkHead();
    for (const { event, fault, source } of this.sources?.missing ?? []) {
      this.add("UNENTERED", 0, "unentered", { event, fault, source });
    }
    return {
      hall: this.title.hall,
      entries: this.count,
      checkpoints: this.checkpoints.length,
      headHash: this.head,
      defects: this.defects,
      signedEntries: signed?.entries ?? 0,
      signedAt: signed?.signedAt,
      unsignedSince: this.enteredAfter.get(signed?.entries ?? 0),
      promisedEntries: this.title.head?.entries,
      sources: this.sources?.compared,
      signaturesChecked,
    };
  }

  private checkPlace(entry: Entry): void {
    const after = this.places.last;
    const place = this.places.of(entry);
    if (place === "unchained") this.add("UNCHAINED", entry.number, "chain");
    else if (place === "late") this.add("SWAPPED", entry.number, "after", { after });
    else if (place === "twice") this.add("INSERTED", entry.number, "twice");
  }

  private checkAnswer({ number, answers }: Entry): void {
    if (answers === 0) this.findings.add(number);
    else if (answers < 0 || answers >= number || !this.findings.has(answers)) {
      this.add("ANSWERS_NOTHING", number, "answers", { answers });
    }
  }

  private agrees({ entries, headHash, signedAt }: Checkpoint, signature: Signature, agreed: number): boolean {
    if (signature === "bad") this.add("BAD_SIGNATURE", entries, "badSignature", { signedAt });
    else if (entries > this.places.last) this.add("TRUNCATED", this.places.last, "covers", { entries });
    else if (headHash !== this.hashAt(entries)) {
      this.add("CONTRADICTS_CHECKPOINT", entries, "notSigned", { first: agreed + 1, last: entries, signedAt });
    } else return true;
    return false;
  }

  private checkHead(): void {
    const { head } = this.title;
    if (!head) return;
    if (head.entries > this.places.last) this.add("TRUNCATED", this.places.last, "headPromises", { entries: head.entries });
    else if (head.hash !== this.hashAt(head.entries)) this.add("CONTRADICTS_HEAD", head.entries, "notTheHead");
  }

  private hashAt(number: number): string | undefined {
    return number === 0 ? GENESIS : this.hashes.get(number);
  }

  private add(kind: Defect["kind"], entry: number, detail: Detail, values: Defect["values"] = {}): void {
    this.defects.push({ kind, entry, detail, values });
  }
}
