import { NotReadable, readCheckpoint, readLine, type Checkpoint, type Entry, type Title } from "./format";
import { hashOf } from "./hash";
import { readKeys, type Keys } from "./keys";
import { linesOf } from "./lines";
import { readSources, type Sources } from "./sources";
import { Verification, type Report } from "./verification";

/** All that is needed: files, and nothing of the hall that wrote them. */
export interface Files {
  readonly book: Blob;
  /** Public keys, one a line in Base64. */
  readonly keys: string;
  readonly sources?: Blob | undefined;
  /** Checkpoints that were kept elsewhere, of any hall. */
  readonly kept: readonly Blob[];
}

export interface Progress {
  readonly bytes: number;
  readonly of: number;
  readonly entries: number;
}

export interface Verified extends Report {
  readonly currentKey: string;
}

/** Hashes are asked for in groups: each is an answer of its own that would otherwise be waited for. */
const GROUP = 256;

/**
 * Verifies an export as docs/ledger-format.md tells it, line by line.
 *
 * @throws NotReadable where a file is not what it should be
 */
export async function verify({ book, keys: text, sources: events, kept }: Files, tell: (progress: Progress) => void): Promise<Verified> {
  const keys = await readKeys(text);
  const checkpoints = await Promise.all(kept.map(async (file) => readCheckpoint((await file.text()).trim())));
  let bytes = 0;
  let entries = 0;
  const reading = new Reading(checkpoints, (hall) => (events ? readSources(linesOf(events, "sources"), hall) : undefined));
  for await (const line of linesOf(book, "export", (read) => (bytes += read))) {
    await reading.read(line);
    if (reading.isFull) {
      entries += await reading.hash();
      tell({ bytes, of: book.size, entries });
    }
  }
  entries += await reading.hash();
  tell({ bytes, of: book.size, entries });
  return reading.report(keys);
}

/** An export as far as it was read. */
class Reading {
  private title: Title | undefined;
  private sources: Sources | undefined;
  private verification: Verification | undefined;
  private group: Entry[] = [];
  private number = 0;

  constructor(
    private checkpoints: readonly Checkpoint[],
    private readonly sourcesOf: (hall: string) => Promise<Sources> | undefined,
  ) {}

  get isFull(): boolean {
    return this.group.length >= GROUP;
  }

  async read(text: string): Promise<void> {
    const line = readLine(text, ++this.number, this.title?.format);
    if ("title" in line) {
      if (this.title) throw this.fault("order");
      this.title = line.title;
      this.checkpoints = this.checkpoints.filter(({ hall }) => hall === line.title.hall);
      this.sources = await this.sourcesOf(line.title.hall);
      return;
    }
    const one = "entry" in line ? line.entry : line.checkpoint;
    if (!this.title) throw this.fault("title");
    if (one.hall !== this.title.hall) throw this.fault("hall");
    if ("entry" in line) this.group.push(line.entry);
    else if (this.verification || this.group.length > 0) throw this.fault("order");
    else this.checkpoints = [...this.checkpoints, line.checkpoint];
  }

  /** Checks what was read since, and tells how many entries that were. */
  async hash(): Promise<number> {
    const group = this.group;
    if (group.length === 0) return 0;
    const verification = this.begun();
    const hashes = await Promise.all(group.map(hashOf));
    group.forEach((entry, i) => verification.accept(entry, hashes[i]));
    this.group = [];
    return group.length;
  }

  async report(keys: Keys): Promise<Verified> {
    return { ...(await this.begun().report(keys.check)), currentKey: keys.current };
  }

  private begun(): Verification {
    if (!this.title) throw new NotReadable("export", 1, "title");
    return (this.verification ??= new Verification(this.title, this.checkpoints, this.sources));
  }

  private fault(why: NotReadable["why"]): NotReadable {
    return new NotReadable("export", this.number, why);
  }
}
