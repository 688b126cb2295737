// @ts-check
// What goes from one to another: cases that somebody is asked to handle, extensions of a superior, entries that two correct,
// appeals that a superior decides.
import { answers as complaints, numberOf, roles } from "./complaints.mjs";
import { answers as counter } from "./counter.mjs";
import { action, answer, constants, people, signedIn, text } from "./kit.mjs";

/** @import { Page } from "playwright-core" */
/** @import { Answer, Operation, Schema } from "../../../src/api/types" */
/** @import { Look } from "./kit.mjs" */

const no = (/** @type {number} */ n) => `330106-20270104-${String(n).padStart(4, "0")}`;
/** @type {{ body: Answer<"cases.show"> }} */
const { body: ORDINARY } = /** @type {any} */ (counter)[`GET /api/cases/${no(1)}`];
const HANDLING = /** @type {Schema<"Handling">} */ (ORDINARY.handling);

/**
 * A case like the ordinary one, but for this.
 *
 * @param {number} n
 * @param {Partial<Schema<"Handling">>} handling
 * @param {Operation[]} offered
 */
const sheet = (n, handling, offered) =>
  answer("cases.show", {
    ...ORDINARY, no: no(n), people, actions: offered.map((operation) => action(operation, { no: no(n), number: "1" })),
    handling: { ...HANDLING, ...handling },
  });

/** What its screens have to have words for. */
export const vocabulary = [
  constants("WaitingFor", [["CONFIRMATION", "待确认承办", "the confirmation of a handler"]]),
  constants("AcceptanceType", [["FORWARDED", "上报件", "forwarded"]]),
];

/** @returns {Schema<"DueLine">} */
const awaiting = (/** @type {number} */ n) => ({
  colour: "YELLOW", workingMinutesLeft: 300,
  item: {
    no: no(n), hall: "330106", urgent: false, matterName: text("廉租房申请", "Low-rent housing"), maskedName: "张*", acceptanceType: "PROMISED", window: "CIVIL_AFFAIRS",
    agent: "wang.fang", handler: "li.na", dueAt: "2027-01-05T16:30:00+08:00", awaits: ["CONFIRMATION"],
    waiting: { objections: [], parts: [], handlerAsked: "wang.fang" },
  },
});

const asked = {
  ...HANDLING.responsible,
  proposed: { handler: "wang.fang", window: "CIVIL_AFFAIRS", reason: "李娜本周外出核查", proposedBy: "li.na", proposedAt: "2027-01-04T09:20:00+08:00" },
};

/** @type {Schema<"ExtensionRequested">} */
const EXTENSION = {
  caseNo: no(24), hall: "330106", days: 15, reason: "县自然资源局统一延长审核", requestedBy: "li.na", requestedAt: "2027-01-04T09:30:00+08:00",
  document: { no: "县自然资〔2027〕3号", date: "2027-01-03" },
};

const DUE = "2026-12-31T16:30:00+08:00";
const FINDING = {
  number: 41, source: `Case:${no(1)}@6`, status: /** @type {const} */ ("OPEN"), rule: "D5", fault: "OVERDUE", subject: no(1), person: "li.na", window: "CIVIL_AFFAIRS",
  evidence: [`Case:${no(1)}@6`], occurredAt: DUE, enteredAt: "2027-01-04T08:30:00+08:00", by: "when-rule-broken-then-enter-in-ledger",
};
/** @type {Schema<"EntryAnswer">} */
const OVERDUE = { ...FINDING, hall: "330106", answers: 0, previousHash: "0".repeat(64), hash: "1".repeat(64) };

/** @type {{ body: Answer<"complaints.show"> }} */
const { body: APPEALED } = /** @type {any} */ (complaints)[`GET /api/complaints/${numberOf(9)}`];
const SUPERIOR = numberOf(31);
const DECISION = /** @type {NonNullable<typeof APPEALED.decision>} */ (APPEALED.decision);

/** @type {Schema<"Objection">[]} */
const OBJECTIONS = [
  { number: 1, stage: "publicity", summary: "称申请人有门面房", lodgedAt: "2026-12-29T09:00:00+08:00", upheld: false, reason: "经核实，门面房系租用。" },
  { number: 2, stage: "publicity", summary: "公示期内群众异议", lodgedAt: "2027-01-04T09:00:00+08:00" },
];

export const answers = {
  "GET /api/ledger/41": answer("ledger.show", {
    finding: { ...FINDING, faultText: text("超时限办理", "overdue"), lastNumber: 41, version: 3 }, entry: OVERDUE, answers: [], evidence: [{ eventId: `Case:${no(1)}@6` }],
    held: [
      { person: "wang.fang", window: "CIVIL_AFFAIRS", from: "2026-12-17T09:00:00+08:00", until: "2026-12-29T10:20:00+08:00", workingMinutes: 2960 },
      { person: "li.na", window: "CIVIL_AFFAIRS", from: "2026-12-29T10:20:00+08:00", until: DUE, workingMinutes: 45 },
    ],
    proposal: { number: 41, by: "zhou.min", reason: "当日停电，系统未能登记。", evidence: [], proposedAt: "2027-01-04T09:20:00+08:00" },
    actions: [action("ledger.confirmCorrection", { number: "41" })], people,
  }),
  [`GET /api/complaints/${SUPERIOR}`]: answer("complaints.show", {
    ...APPEALED, no: SUPERIOR, status: "APPEAL_DECIDED", statusText: text("申诉已决定", "appeal decided"), sanction: "EFFICIENCY_WARNING", actions: [],
    decision: { ...DECISION, meeting: { ...DECISION.meeting, borrowed: [{ member: "chen.jie", from: "邻镇石桥便民服务大厅" }] } },
    superiorDecision: {
      complaintNo: SUPERIOR, hall: "330106", outcome: "CHANGED", sanction: "EFFICIENCY_WARNING", reason: "初犯，已当面道歉并取得谅解。", authority: "县人力资源和社会保障局",
      referenceNo: "人社复〔2027〕8号", decidedOn: "2027-01-04", recordedBy: "wu.gang", decidedAt: "2027-01-04T10:00:00+08:00",
    },
  }),
  [`GET /api/complaints/${SUPERIOR}/timeline`]: complaints[`GET /api/complaints/${numberOf(9)}/timeline`],
  "GET /api/desk": answer("desk.show", {
    queues: [{
      code: "cases-to-confirm", label: text("待我确认承办的办件", "cases I am asked to handle"), count: 1, more: false, nextDue: "2027-01-05T16:30:00+08:00",
      link: "/api/due-board?mine=true&awaits=CONFIRMATION",
    }],
    unavailable: [],
  }),
  "GET /api/due-board": answer("dueBoard.show", { items: [awaiting(21), awaiting(22)], people }),
  [`GET /api/cases/${no(21)}`]: sheet(21, { responsible: asked }, ["cases.confirmHandler", "cases.declineHandler"]),
  [`GET /api/cases/${no(22)}`]: sheet(22, { responsible: asked }, ["cases.decide", "cases.assignHandler", "cases.withdrawHandler"]),
  [`POST /api/cases/${no(22)}/handler`]: answer("cases.assignHandler", {
    no: no(22), handler: "wang.fang", window: "CIVIL_AFFAIRS", proposedAt: "2027-01-04T10:12:00+08:00", version: 7, people,
  }),
  [`GET /api/cases/${no(23)}`]: sheet(23, { type: "FORWARDED" }, ["cases.requestExtension"]),
  [`POST /api/cases/${no(23)}/extension/preview`]: answer("cases.previewExtension", { dueAt: "2027-02-01T16:30:00+08:00", provisional: false, refusals: [] }),
  [`GET /api/cases/${no(24)}`]: sheet(24, { type: "FORWARDED", ending: { extension: EXTENSION } }, ["cases.approveExtension", "cases.refuseExtension"]),
  [`GET /api/cases/${no(25)}`]: sheet(25, { objections: OBJECTIONS }, ["objections.decide"]),
  [`GET /api/cases/${no(25)}/objections/2/statement`]: answer("objections.readStatement", { text: "他家在外地还有一套房。", name: "诸葛明月" }),
  ...Object.fromEntries([21, 22, 23, 24, 25].map((n) => [`GET /api/cases/${no(n)}/deadline`, counter[`GET /api/cases/${no(1)}/deadline`]])),
};

export const { body: lead } = signedIn("LEAD", text("分管领导", "Lead"), "zhou.min");
const press = (/** @type {string} */ name) => (/** @type {Page} */ page) => page.getByRole("button", { name }).first().click();

/**
 * Its screens and states, by the name of their picture.
 *
 * @type {Record<string, Look>}
 */
export const screens = {
  "desk-asked": { path: "/" },
  "due-board-asked": { path: "/due-board?mine=true&awaits=CONFIRMATION" },
  "case-asked": { path: `/cases/${no(21)}` },
  "case-decline": { path: `/cases/${no(21)}`, then: press("不同意承办") },
  "case-asking": { path: `/cases/${no(22)}` },
  "case-extend-forwarded": { path: `/cases/${no(23)}`, then: press("申请延期") },
  "case-extension-forwarded": { path: `/cases/${no(24)}`, answers: { me: lead } },
  "case-objections": { path: `/cases/${no(25)}`, answers: { me: lead } },
  "ledger-correcting": { path: "/ledger/41", answers: { me: roles.office } },
  "complaint-superior": { path: `/complaints/${SUPERIOR}`, answers: { me: roles.office } },
  "workload-asked": { path: "/workload", answers: { me: lead } },
};
