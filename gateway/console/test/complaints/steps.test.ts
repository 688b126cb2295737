import { describe, expect, it } from "vitest";
import type { Schema } from "@/api/types";
import { judged } from "@/complaints/fields/meeting";
import { grouped } from "@/complaints/fields/sanctions";
import { complaintActions } from "@/complaints/sheet/actions";
import { opensTo } from "@/complaints/sheet/secrets";
import { stepsOf, type Sheet } from "@/complaints/sheet/steps";
import { brief } from "@/complaints/status";

const filed: Sheet = {
  no: "330106-TS20270104-0001",
  ground: "RUDE_CONDUCT",
  groundText: { zh: "态度生硬", en: "rude conduct" },
  channel: "COUNTER",
  anonymous: false,
  status: "FILED",
  statusText: { zh: "已提出", en: "filed" },
  filedAt: "2027-01-04T10:00:00+08:00",
  decideBy: "2027-01-11T16:30:00+08:00",
  undecidedInTime: false,
  overdue: false,
  attachments: [],
  investigators: [],
  relieved: [],
  evidence: [],
  approvalStatus: "NOT_NEEDED",
  version: 1,
  actions: [],
};
const about = { complaintNo: filed.no, hall: "330106" };
const decision: NonNullable<Sheet["decision"]> = {
  ...about,
  founded: true,
  sanction: "ADMONITION_TALK",
  answers: {},
  reason: "属实",
  meeting: { heldOn: "2027-01-05", attendees: [], inFavour: 3, against: 0, abstained: 0 },
  evidence: [],
  recordedBy: "wu.gang",
  decidedAt: "2027-01-05T10:00:00+08:00",
};
const happening = (type: string, at: string): Schema<"Entry"> => ({
  eventId: `Complaint:${filed.no}@1`,
  at,
  type: `org.servicehall.complaint.${type}.v1`,
  by: "wu.gang",
  typeText: { zh: type, en: type },
});
const names = (sheet: Sheet) => stepsOf(sheet, []).map(({ name }) => name);
const now = (sheet: Sheet) => stepsOf(sheet, []).find(({ state }) => state === "now")?.name;

describe("the way of a complaint", () => {
  it("begins with whether it is accepted, until the day that the hall has for it", () => {
    const [first, second] = stepsOf(filed, []);
    expect(first).toMatchObject({ name: "filed", state: "done", at: filed.filedAt });
    expect(second).toEqual({ name: "admitted", state: "now", at: undefined, until: filed.decideBy });
  });

  it("tells when it was accepted from what happened", () => {
    const steps = stepsOf({ ...filed, status: "ACCEPTED" }, [happening("accepted", "2027-01-04T11:00:00+08:00")]);
    expect(steps.find(({ name }) => name === "admitted")).toMatchObject({ state: "done", at: "2027-01-04T11:00:00+08:00" });
    expect(steps.find(({ state }) => state === "now")?.name).toBe("assigned");
  });

  it("has an appeal and an execution where there is a sanction, and an approval where one is needed", () => {
    expect(names({ ...filed, status: "RECOMMENDED" })).not.toContain("executed");
    const notified: Sheet = { ...filed, status: "NOTIFIED", decision, sanction: "ADMONITION_TALK" };
    expect(names(notified).slice(-4)).toEqual(["notified", "appeal", "executed", "closed"]);
    expect(now(notified)).toBe("executed");
    expect(names({ ...notified, approvalStatus: "PENDING", status: "AWAITING_APPROVAL" })).toContain("approved");
  });

  it("goes straight to closing where nothing is to be carried out", () => {
    expect(now({ ...filed, status: "NOTIFIED" })).toBe("closed");
    expect(now({ ...filed, status: "EXECUTED" })).toBe("closed");
    expect(now({ ...filed, status: "CLOSED" })).toBeUndefined();
  });

  it("D1: says whether the day by which it is to be admitted is a guess, or an appeal lodged is a guess, and of no other step", () => {
    const guessed = stepsOf({ ...filed, decideByProvisional: true }, []);
    expect(guessed.filter(({ provisional }) => provisional).map(({ name }) => name)).toEqual(["admitted"]);
    expect(stepsOf(filed, []).some(({ provisional }) => provisional)).toBe(false);
    const notified: Sheet = { ...filed, status: "NOTIFIED", decision, sanction: "ADMONITION_TALK", appealByProvisional: true };
    expect(stepsOf(notified, []).filter(({ provisional }) => provisional).map(({ name }) => name)).toEqual(["appeal"]);
  });

  it("is short for a suggestion", () => {
    expect(names({ ...filed, ground: "SUGGESTION" })).toEqual(["filed", "answered", "closed"]);
    expect(now({ ...filed, ground: "SUGGESTION" })).toBe("answered");
  });
});

describe("the doors of its room", () => {
  const me = { user: "zheng.hua", standsInFor: [] } as unknown as Schema<"Me">;
  const leading = new Set(["LEADING_GROUP"]);
  const investigated: Sheet = { ...filed, investigators: [{ id: "feng.li", body: "DEPARTMENT" }] };

  it("show the text to those who decide until somebody investigates, and the reporter never", () => {
    expect(opensTo(me, leading, filed)).toEqual({ text: true, room: false, appeal: true });
    expect(opensTo(me, leading, investigated)).toEqual({ text: false, room: false, appeal: true });
  });

  it("open to who investigates now", () => {
    const mine: Sheet = { ...filed, investigators: [{ id: "zheng.hua", body: "LEADING_GROUP" }] };
    expect(opensTo(me, leading, mine)).toMatchObject({ text: true, room: true });
  });
});

it("a meeting's votes have to be those of who attended, more than half in favour", () => {
  const held = { heldOn: "2027-01-05", attendees: ["a", "b", "c"], inFavour: 2, against: 1, abstained: 0 };
  expect(judged(held)).toMatchObject({ fits: true, needed: 2 });
  expect(judged({ ...held, inFavour: 1, against: 2 })).toMatchObject({ fits: false, why: "majority" });
  expect(judged({ ...held, abstained: 1 })).toMatchObject({ fits: false, why: "votes" });
  expect(judged({ ...held, attendees: [] })).toMatchObject({ fits: false, why: "nobody" });
});

it("B8: what an appeal may lead to is lighter than what was decided", () => {
  const text = { zh: "", en: "" };
  type One = Schema<"SanctionForm">;
  const one = (sanction: One["sanction"], form: One["form"], lighter: readonly One["sanction"][]) =>
    ({ sanction, sanctionText: text, form, needsApproval: form === "ADMINISTRATIVE", lighter }) as One;
  const table = [
    one("CIRCULATED_CRITICISM", "CRITICISM", []),
    one("DISMISSAL", "POSITION", ["CIRCULATED_CRITICISM", "DEMERIT", "MAJOR_DEMERIT"]),
    one("DEMERIT", "ADMINISTRATIVE", ["CIRCULATED_CRITICISM"]),
    one("MAJOR_DEMERIT", "ADMINISTRATIVE", ["CIRCULATED_CRITICISM", "DEMERIT"]),
  ];
  expect(grouped(table).map(({ form }) => form)).toEqual(["CRITICISM", "POSITION", "ADMINISTRATIVE"]);
  expect(grouped(table, "DEMERIT").flatMap(({ sanctions }) => sanctions.map(({ sanction }) => sanction))).toEqual(["CIRCULATED_CRITICISM"]);
});

it("a status is told by what it waits for where there is no room for more", () => {
  expect(brief("已提出处理意见，待联合办公会议决定")).toBe("待联合办公会议决定");
  expect(brief("recommended, to be decided")).toBe("to be decided");
});

describe("what is offered first", () => {
  const first = (sheet: Sheet) => complaintActions.filter((way) => way.first?.(sheet)).map(({ operation }) => operation);

  it("is what the present step asks for (B5)", () => {
    expect(first({ ...filed, status: "ACCEPTED" })).toEqual(["investigations.assign"]);
    expect(first({ ...filed, status: "UNDER_INVESTIGATION" })).toEqual(["investigations.linkEvidence"]);
    expect(first({ ...filed, status: "INVESTIGATED" })).toEqual(["investigations.recommend"]);
    expect(first({ ...filed, status: "RECOMMENDED" })).toEqual(["sanctions.decide"]);
  });
});
