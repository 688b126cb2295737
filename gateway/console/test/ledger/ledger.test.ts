import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { Schema } from "@/api/types";
import { signaturesOf, fileOf } from "@/ledger/checkpoints/signatures";
import { byMost, listOf, seriesOf, wholeYear } from "@/ledger/counts/counts";
import { chainOf, isWhole } from "@/ledger/entry/chain";
import { workedIn } from "@/ledger/entry/worked";
import { readEventId } from "@/parts/event";
import { daysOf, momentOf, monthOf } from "@/ledger/list/period";
import { compare } from "@/ledger/proof/comparison";
import { readCheckpoint, type Checkpoint, type Entry } from "@/ledger/verify/format";
import type { Verified } from "@/ledger/verify/verify";

const HERE = import.meta.url;
const read = (path: string) => readFileSync(new URL(path, HERE), "utf8");
const BOOK = read("./book/export.jsonl").trimEnd().split("\n").map((line) => JSON.parse(line) as { entry: Entry | null; checkpoint: Checkpoint | null });

/** As the API tells it: in the hall's zone, without what is null. */
const inTheHall = (at: string) => new Date(Date.parse(at) + 8 * 3_600_000).toISOString().replace(/0*Z$/, "+08:00").replace(".+", "+");
function told(number: number): Schema<"EntryAnswer"> {
  const found = BOOK.map(({ entry }) => entry).find((entry) => entry?.number === number);
  if (!found) throw new Error(`no entry ${number}`);
  const { state, remark, standsInFor, evidence, ...rest } = found;
  const times = { occurredAt: inTheHall(rest.occurredAt), enteredAt: inTheHall(rest.enteredAt) };
  return { ...rest, ...times, evidence: [...evidence], status: state as Schema<"EntryAnswer">["status"], ...(remark !== null && { remark }), ...(standsInFor && { standsInFor }) };
}

describe("an entry and what answers it", () => {
  it("stand in the order of the book, with what is of others between", () => {
    const detail = { entry: told(1), answers: [told(8), told(5)] } as Schema<"LedgerDetail">;
    expect(chainOf(detail).map(({ entry, between }) => [entry.number, between])).toEqual([[1, 0], [5, 3], [8, 2]]);
  });

  it("B9: give their hashes as they are told, and no longer when a word is another", async () => {
    expect(await Promise.all([1, 5, 13].map((number) => isWhole(told(number))))).toEqual([true, true, true]);
    expect(await isWhole({ ...told(5), remark: "…" })).toBe(false);
  });

  it("evidence says what it belongs to", () => {
    expect(readEventId("Case:330106-20250926-0001@5")).toEqual({ stream: "Case", no: "330106-20250926-0001", sequence: 5 });
    expect(readEventId("Rota:330106-202611@0")?.stream).toBe("other");
    expect(readEventId("nothing")).toBeUndefined();
  });
});

it("D5: working time is told to the minute", () => {
  const t = (key: string, { n }: Record<string, unknown>) => `${String(n)} ${key}`;
  expect([0, 45, 60, 2960].map((minutes) => workedIn(minutes, t))).toEqual(["0 due.minutes", "45 due.minutes", "1 due.hours", "49 due.hours 20 due.minutes"]);
});

describe("filters of the list", () => {
  it("a month is its days, and its days are the month", () => {
    expect(daysOf("2024-02")).toEqual({ from: "2024-02-01", to: "2024-02-29" });
    expect(monthOf("2026-11-01", "2026-11-30")).toBe("2026-11");
    expect(monthOf("2026-11-01", "2026-11-29")).toBe("");
    expect(monthOf("", "")).toBe("");
  });

  it("a moment is the hall's", () => {
    expect(momentOf("2026-11-29T10:00")).toBe("2026-11-29T10:00:00+08:00");
    expect(momentOf("yesterday")).toBeUndefined();
  });
});

describe("counts", () => {
  const count = (key: string, found: number, excused = 0, corrected = 0) => ({ key, found, excused, corrected, counted: found - excused - corrected });

  it("a year has twelve months, and bars begin with the longest", () => {
    const year = wholeYear(2026, [count("2026-11", 4, 1)]);
    expect([year.length, year[0]?.found, year[10]?.found]).toEqual([12, 0, 4]);
    expect(byMost([count("D5", 1), count("H3", 4), count("B9", 1)]).map(({ key }) => key)).toEqual(["H3", "B9", "D5"]);
    expect(seriesOf([count("H3", 4, 1, 1)], (part) => part).map(({ name, values }) => [name, values])).toEqual([["counted", [2]], ["excused", [1]], ["corrected", [1]]]);
  });

  it("each part of a bar opens the list that it counts", () => {
    expect(listOf("MONTH", 2026, count("2026-11", 1), 0)).toEqual({ name: "ledger", query: { from: "2026-11-01", to: "2026-11-30" } });
    expect(listOf("RULE", 2026, count("H3", 1), 1)).toEqual({
      name: "ledger", query: { from: "2026-01-01", to: "2026-12-31", rule: "H3", status: "EXCUSED" },
    });
  });
});

describe("B9: checkpoints", () => {
  const signed = BOOK.flatMap(({ checkpoint }) => (checkpoint ? [checkpoint] : [])).map((checkpoint, i) => ({
    ...checkpoint, eventId: `LedgerCheckpoints:330106-20261129@${i}`, signedAt: inTheHall(checkpoint.signedAt),
  }));

  it("are checked as the list tells them", async () => {
    const [, second] = signed;
    const found = await signaturesOf([...signed, { ...signed[0], ...second, eventId: "other", entries: 11 } as typeof signed[0]], read("./book/key.pub"));
    expect([...found.values()]).toEqual(["good", "good", "good", "bad"]);
  });

  it("are kept as files that the offline tool reads", () => {
    const [first] = signed;
    if (!first) throw new Error("none");
    expect(readCheckpoint(fileOf(first).text)).toEqual(BOOK[1]?.checkpoint);
  });
});

describe("B9: both verifications side by side", () => {
  const found: Verified = {
    hall: "330106", entries: 13, checkpoints: 3, headHash: "ab", defects: [], signedEntries: 12, signedAt: "2026-11-29T12:24:27.452Z",
    unsignedSince: undefined, promisedEntries: 13, signaturesChecked: true, currentKey: "",
    sources: { events: 30, demanded: 7, entered: 7, waiting: 0, unjudged: [] },
  };
  const said: Schema<"Report"> = {
    entries: 13, checkpoints: 3, headHash: "ab", defects: [], signedEntries: 12, signedAt: "2026-11-29T20:24:27.452+08:00", promisedEntries: 13,
    sources: { events: 31, demanded: 8, entered: 7, waiting: 1, unjudged: [] },
  };
  const differing = (here: Verified, there: typeof said | undefined) => compare(here, there).filter(({ agree }) => agree === false).map(({ row }) => row);

  it("agree in what both looked at, whatever the zone", () => {
    expect(differing(found, said)).toEqual(["demanded", "waiting"]);
    expect(differing({ ...found, sources: undefined }, said)).toEqual([]);
    expect(differing({ ...found, headHash: "cd" }, { ...said, sources: found.sources as never })).toEqual(["headHash"]);
  });

  it("say nothing where one did not look", () => {
    const unsigned = { ...found, signaturesChecked: false, signedEntries: 0, signedAt: undefined, sources: undefined };
    expect(differing(unsigned, said)).toEqual([]);
    expect(compare(found, undefined).every(({ agree }) => agree === undefined)).toBe(true);
  });
});
