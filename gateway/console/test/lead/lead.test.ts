import { describe, expect, it } from "vitest";
import { keyOf, waitingIn } from "@/approvals/waiting";
import { all, handedOver } from "@/desk/handed";
import { byHour, dueByDay, lateOver, monthBefore, monthsUntil } from "@/statistics/figures";
import { countOf, loadsOf } from "@/workload/load";
import type { Schema } from "@/api/types";

const text = { zh: "", en: "" };
const line = (no: string, colour: Schema<"DueLine">["colour"], handler?: string): Schema<"DueLine"> => ({
  colour, workingMinutesLeft: 0,
  item: {
    no, hall: "330106", urgent: false, matterName: text, maskedName: "张*", acceptanceType: "PROMISED", window: "LABOUR", agent: "li.na",
    ...(handler && { handler }), dueAt: `2027-01-0${no}T16:30:00+08:00`, awaits: [], waiting: { objections: [], parts: [] },
  },
});

describe("what waits for a decision", () => {
  const leave = (no: string, from: string): Schema<"LeaveItem"> => ({
    no, clerk: "li.na", kind: "SICK", kindText: text, from, to: from, status: "REQUESTED", statusText: text, requestedBy: "li.na", requestedAt: "2027-01-01T08:00:00+08:00",
  });
  const loan = (n: number, requestedAt: string): Schema<"LoanLine"> => ({
    no: "1", hall: "330106", loan: n, kind: "COPY", purpose: "复核", requestedBy: "li.na", requestedAt, status: "REQUESTED",
  });

  it("stands in one list, what can come too late first", () => {
    const lists = {
      extensions: { items: [line("5", "YELLOW")] },
      leaves: { items: [leave("Q1", "2027-01-06T08:00:00+08:00"), leave("Q2", "2027-01-04T08:00:00+08:00")] },
      loans: { items: [loan(2, "2027-01-03T08:00:00+08:00"), loan(1, "2027-01-02T08:00:00+08:00")] },
    };
    expect(waitingIn(lists).map(keyOf)).toEqual(["leave:Q2", "extension:5", "leave:Q1", "loan:1:1", "loan:1:2"]);
  });

  it("D1: says where the date it is too late from is a guess", () => {
    const { colour, item, workingMinutesLeft } = line("5", "YELLOW");
    expect(waitingIn({ extensions: { items: [{ colour, workingMinutesLeft, item: { ...item, provisional: true } }] } })).toMatchObject([{ provisional: true }]);
  });

  it("is nothing while nothing is known", () => {
    expect(waitingIn({})).toEqual([]);
  });
});

it("cases stand with who handles them, those of nobody first, and with who has none", () => {
  const loads = loadsOf([line("1", "RED", "li.na"), line("2", "GREEN"), line("3", "GREEN", "li.na")], ["wang.fang", "li.na"]);
  expect(loads.map(({ handler, lines }) => [handler, lines.length])).toEqual([[undefined, 1], ["li.na", 2], ["wang.fang", 0]]);
  expect(loads.map((load) => countOf(load, "RED"))).toEqual([0, 1, 0]);
});

describe("figures", () => {
  it("know their months", () => {
    expect(monthBefore("2027-01", 1)).toBe("2026-12");
    expect(monthBefore("2026-12", -1)).toBe("2027-01");
    expect(monthsUntil("2027-01", 3)).toEqual(["2026-11", "2026-12", "2027-01"]);
  });

  it("count open cases by the hall's day and by colour", () => {
    const counted = dueByDay([line("2", "RED"), line("1", "GREEN"), line("2", "GREEN")], ["RED", "GREEN"]);
    expect(counted).toEqual({ days: ["2027-01-01", "2027-01-02"], values: [[0, 1], [1, 1]] });
  });

  it("count what was late month by month, with a gap where a month is not known", () => {
    const figures = (key: string, late: number) => ({ key, late, received: 0, closed: 0, accepted: 0, completed: 0, withdrawn: 0, onTime: 0, extended: 0, averageShare: 0 });
    expect(lateOver([[figures("LABOUR", 2)], undefined, [figures("LABOUR", 0), figures("FINANCE", 0)]])).toEqual([{ key: "LABOUR", values: [2, undefined, 0] }]);
  });

  it("count receptions by weekday and hour of the hall's clock", () => {
    const { hours, values } = byHour([{ weekday: 1, hour: 8, count: 1200 }, { weekday: 1, hour: 10, count: 1 }, { weekday: 7, hour: 9, count: 2 }]);
    expect(hours).toEqual([8, 9, 10]);
    expect(values).toHaveLength(7);
    expect(values[0]).toEqual([1200, 0, 1]);
    expect(values[6]).toEqual([0, 2, 0]);
    expect(byHour([])).toEqual({ hours: [], values: [] });
  });
});

it("the bell rings for what others handed over, not for what is in hand anyway", () => {
  const queue = (code: string, count: number) => ({ code, label: text, count, more: false, link: "/api/cases" });
  const handed = handedOver([queue("applications-held", 9), queue("hand-overs-to-confirm", 2), queue("cases-to-confirm", 1), queue("leaves-to-decide", 0)]);
  expect(handed.map(({ code }) => code)).toEqual(["hand-overs-to-confirm", "cases-to-confirm"]);
  expect(all(handed)).toBe(3);
});
