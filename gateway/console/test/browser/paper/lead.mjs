// @ts-check
// What a lead decides and looks at, and everybody's own pages.
import { applications } from "./counter.mjs";
import { WINDOWS, action, answer, constants, nth, people, signedIn, text } from "./kit.mjs";

/** @import { Schema } from "../../../src/api/types" */
/** @import { Look } from "./kit.mjs" */

export const vocabulary = [
  constants("LedgerState", [
    ["OPEN", "待说明", "open"], ["EXPLAINED", "已说明", "explained"], ["EXCUSED", "已采纳", "excused"],
    ["UNDER_INVESTIGATION", "调查中", "under investigation"], ["DECIDED", "已处理", "decided"], ["CORRECTED", "已更正", "corrected"],
  ]),
  constants("LoanKind", [["BORROW", "借阅原件", "to borrow"], ["COPY", "复印", "to copy"]]),
  constants("LeaveKind", [["OFFICIAL", "公出", "official"], ["SICK", "病假", "sick"], ["PERSONAL", "事假", "personal"]]),
  constants("LeaveState", [["REQUESTED", "待审批", "requested"], ["APPROVED", "已批准", "approved"], ["REFUSED", "不予批准", "refused"], ["CANCELLED", "已销假", "cancelled"]]),
];

const LEAD = signedIn("LEAD", text("分管领导", "Lead"), "zhou.min");

/** @returns {Schema<"LeaveItem">} */
const leave = (/** @type {number} */ n) => ({
  no: `330106-QJ-2027-000${n + 1}`, clerk: nth(["li.na", "chen.jie", "wang.fang"], n), window: "LABOUR", kind: nth(["SICK", "PERSONAL", "OFFICIAL"], n),
  kindText: nth([text("病假", "sick leave"), text("事假", "personal leave"), text("公出", "official")], n), from: `2027-01-0${6 + n}T08:00:00+08:00`,
  to: `2027-01-0${7 + n}T16:30:00+08:00`, status: "REQUESTED", statusText: text("待审批", "requested"), requestedBy: nth(["li.na", "chen.jie", "wang.fang"], n),
  requestedAt: "2027-01-04T08:20:00+08:00",
});

/** @returns {Schema<"LedgerLine">} */
const finding = (/** @type {number} */ n) => ({
  number: n + 2, source: `Conduct:330106-XW20261229-000${n + 2}@0`, rule: nth(["H3", "D5"], n), fault: "CONDUCT_BREACHED",
  faultText: nth([text("违反服务守则", "conduct breached"), text("超过时限", "past the deadline")], n), subject: `330106-XW20261229-000${n + 2}`, person: nth(["wang.fang", "chen.jie"], n),
  window: "CIVIL_AFFAIRS", evidence: [`Conduct:330106-XW20261229-000${n + 2}@0`], occurredAt: "2026-12-29T00:00:00+08:00",
  enteredAt: "2026-12-29T16:24:05+08:00", status: "EXPLAINED", by: "zhou.min", lastNumber: 7, version: 2,
});

/** @type {Schema<"LoanLine">} */
const LOAN = {
  no: "330106-20261129-0005", hall: "330106", loan: 1, kind: "BORROW", purpose: "复核低保家庭收入", returnBy: "2027-01-15", requestedBy: "chen.jie",
  requestedAt: "2027-01-04T09:02:00+08:00", status: "REQUESTED",
};

const awaiting = applications.slice(3, 5).map((sheet, n) => ({
  colour: /** @type {const} */ ("YELLOW"), workingMinutesLeft: 300,
  item: {
    no: sheet.no, hall: "330106", urgent: false, matterName: sheet.matterName, maskedName: sheet.applicant, acceptanceType: /** @type {const} */ ("PROMISED"),
    window: sheet.window, agent: "wang.fang", handler: "li.na", dueAt: `2027-01-0${5 + n}T16:30:00+08:00`, awaits: [/** @type {const} */ ("EXTENSION")],
    waiting: { extensionBy: "li.na", objections: [], parts: [] },
  },
}));

export const answers = {
  "GET /api/leaves": answer("leaves.find", { items: [leave(0), leave(1)], people }),
  [`GET /api/leaves/${leave(0).no}`]: answer("leaves.show", {
    ...leave(0), people, actions: [action("leaves.approve", { no: leave(0).no }), action("leaves.refuse", { no: leave(0).no })],
  }),
  "GET /api/ledger": answer("ledger.find", { items: [finding(0), finding(1)], people }),
  "GET /api/ledger/2": answer("ledger.show", {
    finding: finding(0), entry: entry(2, "OPEN"), answers: [entry(6, "EXPLAINED", "当时嗓音不适，已向居民致歉。")],
    evidence: [{ eventId: "Conduct:330106-XW20261229-0002@0", link: "/api/conduct/records/330106-XW20261229-0002" }], people,
    actions: [action("ledger.acceptExplanation", { number: "2" })],
  }),
  "GET /api/archive/loans": answer("archive.listLoans", { items: [LOAN], people }),
  [`GET /api/archive/${LOAN.no}`]: answer("archive.show", {
    file: { no: LOAN.no, hall: "330106", archiveNo: "330106-DA-2026-0003", parts: [], notices: [], archivedAt: "2026-11-29T20:27:05+08:00", loans: [LOAN] },
    unchanged: true, people, actions: [action("archive.approveLoan", { no: LOAN.no, loan: "1" }), action("archive.refuseLoan", { no: LOAN.no, loan: "1" })],
  }),
};

/** @returns {Schema<"EntryAnswer">} */
function entry(/** @type {number} */ number, /** @type {Schema<"EntryAnswer">["status"]} */ status, /** @type {string} */ remark = "") {
  return {
    hall: "330106", number, source: `Ledger:330106-2@${number}`, answers: number === 2 ? 0 : 2, status, rule: "H3", fault: "CONDUCT_BREACHED",
    subject: "330106-XW20261229-0002", person: "wang.fang", window: WINDOWS[0]?.code ?? "", evidence: [], occurredAt: "2026-12-29T16:24:05+08:00",
    enteredAt: "2026-12-30T09:24:05+08:00", ...(remark && { remark }), by: "wang.fang", previousHash: "9cc34b", hash: "7dc9bc",
  };
}

/**
 * Its screens and states, by the name of their picture.
 *
 * @type {Record<string, Look>}
 */
export const screens = {
  approvals: { path: "/approvals", answers: { me: LEAD.body, "due-board": answer("dueBoard.show", { items: awaiting, people }).body } },
  "approvals-leave": {
    path: "/approvals", answers: { me: LEAD.body, "due-board": answer("dueBoard.show", { items: [] }).body },
    then: (page) => page.getByRole("button", { name: "批准" }).first().waitFor(),
  },
};
