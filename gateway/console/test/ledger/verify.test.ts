import { readFileSync } from "node:fs";
import { generateKeyPairSync, sign } from "node:crypto";
import { describe, expect, it, vi } from "vitest";
import { NotReadable, type Checkpoint, type Entry } from "@/ledger/verify/format";
import { hashOf } from "@/ledger/verify/hash";
import { signedForm } from "@/ledger/verify/keys";
import { verify, type Files } from "@/ledger/verify/verify";

const HERE = import.meta.url;
const read = (path: string) => readFileSync(new URL(path, HERE), "utf8");
const VECTORS = "../../../../accountability-service/src/test/resources/ledger-vectors";

// A real export, of a hall that had thirteen entries and was signed three times, with its key and its sources.
const BOOK = read("./book/export.jsonl").trimEnd().split("\n");
const KEY = read("./book/key.pub");
const SOURCES = read("./book/sources.jsonl");
const FIRST_ENTRY = 4;

const blob = (text: string) => new Blob([text]);
const tried = (book: string, more: Partial<Files> = {}) =>
  verify({ book: blob(book), keys: KEY, sources: blob(SOURCES), kept: [], ...more }, () => undefined);
const found = async (lines: readonly string[], more: Partial<Files> = {}) =>
  (await tried(`${lines.join("\n")}\n`, more)).defects.map(({ kind, entry }) => `${kind} ${entry}`);
const line = (number: number) => BOOK[FIRST_ENTRY + number - 1] ?? "";
const entryOf = (text: string) => (JSON.parse(text) as { entry: Entry }).entry;
const withLine = (number: number, text: string) => BOOK.map((one) => (one === line(number) ? text : one));
const lineOf = (entry: Entry) => JSON.stringify({ title: null, checkpoint: null, entry });

/** The entry with this changed, and a hash that fits it. */
async function forged(entry: Entry, change: Partial<Entry>): Promise<Entry> {
  const other = { ...entry, ...change };
  return { ...other, hash: (await hashOf(other)) ?? "" };
}

describe("B9: a real export", () => {
  it("is sound, and tells up to where it was signed", async () => {
    const report = await tried(`${BOOK.join("\n")}\n`);
    expect(report.defects).toEqual([]);
    expect(report).toMatchObject({
      hall: "330106", entries: 13, checkpoints: 3, signedEntries: 12, promisedEntries: 13, currentKey: "481d02a4b730f4ef",
      signaturesChecked: true, headHash: entryOf(line(13)).hash, unsignedSince: entryOf(line(13)).enteredAt,
      sources: { events: 30, demanded: 7, entered: 7, waiting: 0, unjudged: [] },
    });
  });

  it("is verified in small pieces as in one", async () => {
    const bytes = new TextEncoder().encode(BOOK.join("\r\n"));
    let at = 0;
    const book = {
      size: bytes.length,
      stream: () => new ReadableStream({
        pull: (controller) => {
          if (at >= bytes.length) controller.close();
          else controller.enqueue(bytes.slice(at, (at += 7)));
        },
      }),
    } as unknown as Blob;
    const told: number[] = [];
    const report = await verify({ book, keys: KEY, kept: [] }, (progress) => told.push(progress.bytes));
    expect(report.defects).toEqual([]);
    expect(told.at(-1)).toBe(bytes.length);
  });
});

describe("B9: tampering is found and named", () => {
  it("a word of an entry changed", async () => {
    expect(await found(withLine(5, line(5).replace("挂绳断裂", "从未断裂")))).toEqual(["CHANGED 5"]);
    expect(await found(withLine(3, line(3).replace("chen.jie", "wang.fang")))).toEqual(["CHANGED 3"]);
    expect(await found(withLine(1, line(1).replace('"remark":null', '"remark":""')))).toEqual(["CHANGED 1"]);
  });

  it("half a character in the place of the sign that was stored for it", async () => {
    const entry = await forged(entryOf(line(13)), { remark: "\ufffd" });
    const half = lineOf(entry).replace("\ufffd", "\\ud800");
    expect(await found(withLine(13, half))).toEqual(["CHANGED 13", "CONTRADICTS_HEAD 13"]);
  });

  it("an entry taken out", async () => {
    expect(await found(BOOK.filter((one) => one !== line(7)))).toEqual(["REMOVED 7"]);
    expect(await found(BOOK.filter((one) => one !== line(7) && one !== line(8)))).toEqual(["REMOVED 7"]);
  });

  it("an entry slipped in", async () => {
    const more = lineOf(await forged(entryOf(line(6)), { source: "Ledger:330106-2@9" }));
    expect(await found(BOOK.flatMap((one) => (one === line(6) ? [one, more] : [one])))).toEqual(["INSERTED 6"]);
  });

  it("two entries in each other's place", async () => {
    const swapped = BOOK.map((one) => (one === line(6) ? line(7) : one === line(7) ? line(6) : one));
    expect(await found(swapped)).toEqual(["SWAPPED 6"]);
  });

  it("an entry that does not continue the one before", async () => {
    const other = lineOf(await forged(entryOf(line(13)), { previousHash: "f".repeat(64) }));
    expect(await found(withLine(13, other))).toEqual(["UNCHAINED 13", "CONTRADICTS_HEAD 13"]);
  });

  it("an answer to what is no finding", async () => {
    const other = lineOf(await forged(entryOf(line(13)), { answers: 5 }));
    expect(await found(withLine(13, other), { sources: undefined })).toEqual(["ANSWERS_NOTHING 13", "CONTRADICTS_HEAD 13"]);
  });

  it("an end cut off, behind a checkpoint or before it", async () => {
    expect(await found(BOOK.slice(0, -1), { sources: undefined })).toEqual(["TRUNCATED 12"]);
    expect(await found(BOOK.slice(0, -2), { sources: undefined })).toEqual(["TRUNCATED 11", "TRUNCATED 11"]);
  });

  it("everything written anew from an entry on", async () => {
    const anew: string[] = [];
    let previousHash = entryOf(line(10)).hash;
    for (const number of [11, 12, 13]) {
      const entry = await forged(entryOf(line(number)), { person: "sun.yan", previousHash });
      previousHash = entry.hash;
      anew.push(lineOf(entry));
    }
    const head = (BOOK[0] ?? "").replace(/"headHash":"\w+"/, `"headHash":"${previousHash}"`);
    expect(await found([head, ...BOOK.slice(1, FIRST_ENTRY + 10), ...anew])).toEqual(["CONTRADICTS_CHECKPOINT 12"]);
  });

  it("a checkpoint signed by somebody else, or not at all", async () => {
    const { privateKey } = generateKeyPairSync("ed25519");
    const { checkpoint } = JSON.parse(BOOK[3] ?? "") as { checkpoint: Checkpoint };
    const signature = sign(null, Buffer.from(signedForm(checkpoint)), privateKey).toString("base64");
    const other = (change: Partial<Checkpoint>) =>
      BOOK.map((one, i) => (i === 3 ? JSON.stringify({ title: null, checkpoint: { ...checkpoint, ...change }, entry: null }) : one));
    expect(await found(other({ signature }))).toEqual(["BAD_SIGNATURE 12"]);
    expect(await found(other({ signature: "无" }))).toEqual(["BAD_SIGNATURE 12"]);
    expect(await found(other({ keyId: "0".repeat(16) }))).toEqual(["BAD_SIGNATURE 12"]);
    expect(await found(other({ signedAt: "2026-11-28T00:00:00Z" }))).toEqual(["BAD_SIGNATURE 12"]);
  });

  it("checkpoints and entries left out together, by a checkpoint that was kept elsewhere", async () => {
    const { checkpoint } = JSON.parse(BOOK[3] ?? "") as { checkpoint: Checkpoint };
    const { hash } = entryOf(line(11));
    const head = (BOOK[0] ?? "").replace('"entries":13', '"entries":11').replace(/"headHash":"\w+"/, `"headHash":"${hash}"`);
    const cut = [head, ...BOOK.slice(1, 3), ...BOOK.slice(FIRST_ENTRY, FIRST_ENTRY + 11)];
    expect(await found(cut, { sources: undefined })).toEqual([]);
    expect(await found(cut, { sources: undefined, kept: [blob(JSON.stringify(checkpoint))] })).toEqual(["TRUNCATED 11"]);
  });

  it("an event that has no entry", async () => {
    const event = { source: "Case:330106-20261101-0001@5", event: "Case:330106-20261101-0001@5", fault: "OVERDUE" };
    const more = (handled: boolean) => ({ sources: blob(`${SOURCES}${JSON.stringify({ ...event, handled })}\n`) });
    expect(await found(BOOK, more(true))).toEqual(["UNENTERED 0"]);
    const waits = await tried(BOOK.join("\n"), more(false));
    expect([waits.defects.length, waits.sources?.waiting]).toEqual([0, 1]);
  });
});

describe("B9: what is no export", () => {
  const why = async (lines: readonly string[], more: Partial<Files> = {}) => {
    const failure: unknown = await tried(lines.join("\n"), more).catch((thrown: unknown) => thrown);
    expect(failure).toBeInstanceOf(NotReadable);
    const { file, line: at, why: reason } = failure as NotReadable;
    return `${file} ${at} ${reason}`;
  };

  it.each([
    ["a field twice", line(2).replace('"answers":0', '"answers":0,"answers":0'), "export 6 json"],
    ["a field twice, once in other letters", line(2).replace('"answers":0', '"answers":0,"\\u0061nswers":0'), "export 6 json"],
    ["a field more", line(2).replace('"answers":0', '"answers":0,"note":""'), "export 6 fields"],
    ["a field that every object has", line(2).replace('"answers":0', '"constructor":0'), "export 6 fields"],
    ["a field less", line(2).replace('"answers":0,', ""), "export 6 fields"],
    ["a null where none may be", line(2).replace('"LABOUR"', "null").replace('"CIVIL_AFFAIRS"', "null"), "export 6 fields"],
    ["an unknown state", line(2).replace('"OPEN"', '"FORGOTTEN"'), "export 6 fields"],
    ["an entry of another hall", line(2).replace('"hall":"330106"', '"hall":"340123"'), "export 6 hall"],
    ["half a line", line(2).slice(0, 50), "export 6 json"],
    ["a second title", BOOK[0] ?? "", "export 6 order"],
    ["a checkpoint behind an entry", BOOK[2] ?? "", "export 6 order"],
    ["an empty line", "", "export 6 json"],
  ])("%s", async (_, instead, told) => {
    expect(await why(withLine(2, instead))).toBe(told);
  });

  it("without a title, or nothing at all", async () => {
    expect(await why(BOOK.slice(1))).toBe("export 1 title");
    expect(await why([""])).toBe("export 1 title");
  });

  it("with bytes that are no text", async () => {
    expect(await why([], { book: new Blob([BOOK.slice(0, 5).join("\n"), new Uint8Array([0x22, 0xff, 0x22])]) })).toBe("export 1 encoding");
  });

  it("and no key, no sources, no checkpoint", async () => {
    expect(await why(BOOK, { keys: "MCowBQ==" })).toBe("key 1 key");
    expect(await why(BOOK, { sources: blob(SOURCES.replace("330106", "340123")) })).toBe("sources 1 hall");
    expect(await why(BOOK, { sources: blob("") })).toBe("sources 1 title");
    expect(await why(BOOK, { kept: [blob("{}")] })).toBe("checkpoint 1 checkpoint");
  });
});

it("B9: where the browser knows no Ed25519 the book is compared with what is signed, and nothing counts as signed", async () => {
  vi.spyOn(crypto.subtle, "importKey").mockRejectedValue(new DOMException("", "NotSupportedError"));
  const report = await tried(BOOK.join("\n"));
  vi.restoreAllMocks();
  expect(report).toMatchObject({ defects: [], signedEntries: 0, signaturesChecked: false });
});

// The same files that the offline tool is held to.
it.each([
  ["sound", ""],
  ["changed", "CHANGED 4"],
  ["removed", "REMOVED 4"],
  ["inserted", "INSERTED 4"],
  ["swapped", "SWAPPED 4"],
  ["truncated", "TRUNCATED 10"],
  ["cut-off", "TRUNCATED 10"],
  ["other-head", "CONTRADICTS_HEAD 12"],
  ["forged-to-end", "CONTRADICTS_CHECKPOINT 12"],
  ["answers-nothing", "ANSWERS_NOTHING 13"],
])("B9: the vector %s", async (vector, told) => {
  const keys = read(`${VECTORS}/key.pub`);
  expect(await found(read(`${VECTORS}/${vector}.jsonl`).trimEnd().split("\n"), { keys, sources: undefined })).toEqual(told ? [told] : []);
});
