import { describe, expect, it } from "vitest";
import { commandOf } from "@/action/command";
import { dayAfter, daysOf, monthAfter, weekdayOf } from "@/attendance/days";
import { countsOf, signatureOf, streamOf } from "@/attendance/day/day";
import { marksIn, toneOf } from "@/attendance/marks";
import { byHalf, cellOf, faultCounts, openDays, presence, presenceByDay, totalsOf } from "@/attendance/month/month";
import { draft, published } from "../browser/paper/attendance.mjs";

const [chen, li] = published.body.rows;
if (!chen || !li) throw new Error("no rows");

describe("days and months", () => {
  it("are those of the calendar", () => {
    expect(daysOf("2027-02")).toHaveLength(28);
    expect(daysOf("2026-12").at(-1)).toBe("2026-12-31");
    expect(monthAfter("2026-12", 1)).toBe("2027-01");
    expect(monthAfter("2027-01", -1)).toBe("2026-12");
    expect(dayAfter("2026-12-31", 1)).toBe("2027-01-01");
    expect(weekdayOf("2027-01-04")).toBe(0);
  });
});

describe("T7: a month's grid", () => {
  it("shows each half day's marks, and the hardest of them by its tone", () => {
    expect(marksIn("LATE+LEFT_EARLY")).toEqual(["LATE", "LEFT_EARLY"]);
    expect(marksIn(undefined)).toEqual([]);
    expect(toneOf(["LATE", "ABSENT"])).toBe("bad");
    expect(cellOf(li, "2026-12-09-MORNING", new Map())?.marks).toEqual(["LATE", "LEFT_EARLY"]);
    expect(cellOf(li, "2026-12-05-MORNING", new Map())).toBeUndefined();
  });

  it("shows what the last version said beside what a new one would", () => {
    const cell = cellOf(chen, "2026-12-24-AFTERNOON", byHalf(draft.body.differences));
    expect(cell).toEqual({ marks: ["NOT_SIGNED_OUT"], before: ["PRESENT"] });
  });

  it("counts what is entered in the ledger, and who was there", () => {
    expect(faultCounts(published.body.faults)).toEqual([["LATE", 2], ["LEFT_EARLY", 1], ["OFF_POST", 1], ["ABSENT", 1]]);
    expect(openDays(published.body.rows).has("2026-12-05")).toBe(false);
    expect(presence(published.body.rows)).toBe(98);
    const byDay = presenceByDay(published.body.rows);
    expect(byDay.has("2026-12-05")).toBe(false);
    // of ten half days one is official, two are sick; who came late was there
    expect([byDay.get("2026-12-10"), byDay.get("2026-12-21"), byDay.get("2026-12-02")]).toEqual([90, 80, 100]);
    expect(presence([])).toBeUndefined();
    expect(totalsOf(li).find(([name]) => name === "late")?.[1]).toBe("2");
  });
});

describe("T2: a day's signatures", () => {
  const half = {
    half: "MORNING" as const, opens: "2027-01-04T08:00:00+08:00", closes: "2027-01-04T11:00:00+08:00", signedIn: "2027-01-04T08:00:00+08:00",
    verdicts: [{ verdict: "PRESENT" as const, verdictText: { zh: "正常", en: "present" } }],
    corrections: [{ mark: "IN" as const, signed: "2027-01-04T08:20:00+08:00", corrected: "2027-01-04T08:00:00+08:00", reason: "故障", by: "wu.gang", at: "2027-01-04T09:00:00+08:00" }],
  };

  it("keep both values", () => {
    expect(signatureOf(half, "IN")).toMatchObject({ now: half.signedIn, before: "2027-01-04T08:20:00+08:00" });
    expect(signatureOf(half, "OUT")).toEqual({ now: undefined, before: undefined, corrections: [] });
  });

  it("are counted by what they came to", () => {
    expect(countsOf([{ clerk: "a", window: "b", halves: [half, half], absences: [], leave: [] }])).toMatchObject([{ count: 2 }]);
  });

  it("lead from an absence to its day", () => {
    expect(streamOf("ClerkDay:330106-wang.fang-20270104@3")).toBe("330106-wang.fang-20270104");
  });
});

it("a command is known by the document's address and words", () => {
  expect(commandOf("attendance.revokeAbsence", { clerkDay: "d 1", number: "2" })).toMatchObject({
    method: "POST",
    href: "/api/attendance/absences/d%201/2/revocation",
    label: { zh: "撤销脱岗登记" },
  });
  expect(() => commandOf("attendance.showDay")).toThrow();
});
