// @ts-check
// A clerk's other work: appointments, calls on duty, the archive, grants, certifications in a row, ratings.
import * as papers from "./papers.mjs";
import { ACCEPTED, DAY, DEPOSIT, FEES, MOVE, RECEIPT, SAYS, TOTALS, failed, refund, refunded, sent, takings, takingsDay } from "./money.mjs";
import { action, answer, constants, nth, people, problem, signedIn, text } from "./kit.mjs";

/** @import { Page } from "playwright-core" */
/** @import { Operation, Schema } from "../../../src/api/types" */
/** @import { Look } from "./kit.mjs" */

const NAMES = ["张*", "欧阳**", "李**", "王*", "赵**"];
const CLERKS = ["wang.fang", "li.na"];
const HOUSING = text("廉租房申请", "Low-rent housing");
const no = (/** @type {number} */ n) => `330106-YY20270104-${String(n).padStart(4, "0")}`;
const caseNo = (/** @type {number} */ n) => `330106-20261204-${String(n).padStart(4, "0")}`;
const at = (/** @type {string} */ date, /** @type {string} */ time) => `${date}T${time}:00+08:00`;

/** @type {[date: string, from: string, until: string, status: Schema<"AppointmentSheet">["status"], kind: Schema<"AppointmentSheet">["kind"]][]} */
const BOOKED = [
  ["2027-01-04", "09:00", "09:30", "KEPT", "HALL"], ["2027-01-04", "10:30", "11:00", "BOOKED", "HALL"], ["2027-01-04", "14:00", "15:00", "BOOKED", "HOME_VISIT"],
  ["2027-01-04", "09:00", "09:30", "MISSED", "HALL"], ["2027-01-05", "09:30", "10:00", "BOOKED", "HALL"], ["2027-01-06", "13:30", "14:30", "BOOKED", "SITE_VISIT"],
  ["2027-01-07", "08:30", "09:00", "BOOKED", "HALL"],
];

/** @type {Schema<"AppointmentSheet">[]} */
const appointments = BOOKED.map(([date, from, until, status, kind], n) => ({
  no: no(n + 1), agenda: `330106-${nth(CLERKS, n)}-${date}`, hall: "330106", status, clerk: nth(CLERKS, n), window: "CIVIL_AFFAIRS",
  matterId: "low-rent-housing", matterName: HOUSING, channel: "PHONE", person: nth(NAMES, n), kind, date, from: at(date, from), until: at(date, until),
  ...(kind !== "HALL" && { visit: { reason: "OLD_WEAK_ILL_DISABLED", explanation: "行动不便" } }), bookedBy: "wang.fang", bookedAt: at("2027-01-02", "09:12"),
}));

const HALVES = ["08:30", "09:00", "09:30", "10:00", "10:30", "11:00", "13:30", "14:00", "14:30", "15:00", "15:30", "16:00"];

const query = (/** @type {{ url?: string }} */ request) => new URL(request.url ?? "/", "http://hall").searchParams;

const untold = { .../** @type {Schema<"AppointmentSheet">} */ (appointments[6]), insteadOf: no(5), telling: { channels: /** @type {[]} */ ([]), news: /** @type {const} */ ("MOVED"), since: at("2027-01-04", "08:40") } };
/** @type {Schema<"MessageSheet">[]} */
const told = [{ applicationNo: no(5), noticeNo: `${no(5)}-BOOKED`, hall: "330106", news: "BOOKED", channel: "SMS", status: "SENT", attempts: 1, noticedAt: at("2027-01-02", "09:12"), endedAt: at("2027-01-02", "09:13") },
  { applicationNo: no(5), noticeNo: `${no(5)}-REMINDER`, hall: "330106", news: "REMINDER", channel: "SMS", status: "WAITING", attempts: 0, noticedAt: at("2027-01-04", "10:00"), next: at("2027-01-04", "10:00") }];

const overtaken = { .../** @type {Schema<"AppointmentSheet">} */ (appointments[4]), overtakenBy: /** @type {const} */ ("CLERK_ON_LEAVE"), overtakenText: text("经办人已准假", "the clerk is on leave") };

function appointmentsOf(/** @type {unknown} */ _, /** @type {{ url?: string }} */ request) {
  const date = query(request).get("date");
  return answer("appointments.find", { items: appointments.filter((one) => !date || one.date === date), people });
}

function slotsOf(/** @type {unknown} */ _, /** @type {{ url?: string }} */ request) {
  const date = query(request).get("date") ?? "";
  const isOpen = ![0, 6].includes(new Date(date).getUTCDay());
  const slots = HALVES.filter((time) => isOpen && (date > "2027-01-04" || time > "10:12")).map((time) => ({ from: at(date, time), until: at(date, time) }));
  const taken = (/** @type {string} */ clerk) => appointments.filter((one) => one.clerk === clerk).map(({ from }) => from);
  return answer("appointments.findFreeSlots", {
    date, people, messages: ["SMS", "MAIL"], clerks: CLERKS.map((clerk) => ({ clerk, free: slots.filter(({ from }) => !taken(clerk).includes(from)) })),
  });
}

/** @type {[Schema<"DutyCallSheet">["status"], string][]} */
const CALLS = [["TAKEN", "wang.fang"], ["NOTIFIED", "OFFICE"], ["ARRIVED", "zhou.min"], ["CLOSED", "zhou.min"], ["CLOSED", "OFFICE"]];
const callNo = (/** @type {number} */ n) => `330106-ZB20270103-${String(n).padStart(4, "0")}`;

/** @type {Schema<"DutyCallSheet">[]} */
const calls = CALLS.map(([status, onDuty], n) => ({
  no: callNo(n + 1), hall: "330106", status, matterId: "serious-illness-relief", matterName: text("大病救助（农村居民）", "Serious-illness relief, rural"),
  window: "CIVIL_AFFAIRS", channel: "PHONE", person: nth(NAMES, n), clerk: nth(CLERKS, n), onDuty, takenBy: "zhou.min", takenAt: at("2027-01-03", "19:40"),
  ...(n > 0 && { notifiedAt: at("2027-01-03", "19:45") }), ...(n > 1 && { arrivedAt: at("2027-01-03", "20:20") }),
  ...(n > 2 && { closedAt: at("2027-01-03", "21:05"), result: "已送县医院，救助申请材料当场收齐" }), people,
}));

const HASH = "e99b3c106e2c8b34e26e551079ef68caa6e5658484bb001c1bde17d1a8f8aabf";
/** @type {Schema<"LoanLine">[]} */
const loans = [
  { no: caseNo(1), hall: "330106", loan: 1, kind: "BORROW", purpose: "复核原始材料", returnBy: "2026-12-30", requestedBy: "li.na", requestedAt: at("2026-12-21", "09:30"), status: "APPROVED", decidedBy: "zhou.min" },
  { no: caseNo(1), hall: "330106", loan: 2, kind: "COPY", purpose: "复印受理通知书存底", requestedBy: "wang.fang", requestedAt: at("2027-01-04", "08:50"), status: "REQUESTED" },
  { no: caseNo(2), hall: "330106", loan: 1, kind: "BORROW", purpose: "审计抽查", returnBy: "2027-01-20", requestedBy: "chen.jie", requestedAt: at("2026-12-28", "10:10"), status: "APPROVED", decidedBy: "zhou.min" },
  { no: caseNo(3), hall: "330106", loan: 1, kind: "BORROW", purpose: "核对", returnBy: "2026-12-25", requestedBy: "li.na", requestedAt: at("2026-12-18", "15:00"), status: "RETURNED", decidedBy: "zhou.min", returnedAt: at("2026-12-24", "16:00") },
  { no: caseNo(4), hall: "330106", loan: 1, kind: "COPY", purpose: "个人留存", requestedBy: "chen.jie", requestedAt: at("2026-12-17", "15:00"), status: "REFUSED", decidedBy: "zhou.min", reason: "用途不符合规定" },
];

/** @returns {Schema<"ArchivedFile">} */
const file = (/** @type {number} */ n) => ({
  no: caseNo(n), hall: "330106", archiveNo: `330106-DA-2026-${String(n).padStart(4, "0")}`, archivedAt: at("2026-12-16", "16:10"),
  parts: [{ stream: `Application:${caseNo(n)}`, events: 3, sha256: HASH }, { stream: `Case:${caseNo(n)}`, events: 10, sha256: HASH }],
  notices: [{ noticeNo: "330106-BC-2027-0001", sha256: HASH }, { noticeNo: "330106-BJ-2026-0002", sha256: HASH }],
  loans: loans.filter((loan) => loan.no === caseNo(n)),
});

/** @type {Schema<"GrantLine">["end"][]} */
const ENDS = [undefined, undefined, "EXPIRED", "REVOKED", "WITH_ANOTHER"];
/** @type {Schema<"GrantLine">[]} */
const grants = ENDS.map((end, n) => ({
  no: caseNo(20 + n), matterId: "low-rent-housing", matterName: HOUSING, maskedName: nth(NAMES, n), begunAt: at("2026-06-01", "09:00"), expiresAt: at(end ? "2027-01-01" : "2027-06-01", "00:00"),
  ...(end && { end, endedAt: at("2026-12-20", "10:00") }), ...(end === "REVOKED" && { reason: "家庭收入超过标准" }), ...(end === "WITH_ANOTHER" && { endedWith: caseNo(23) }),
  actions: end ? [] : [action("grants.revoke", { no: caseNo(20 + n) })],
}));

const counts = (/** @type {string[]} */ statuses) => ({ items: statuses.map((status, n) => ({ status, count: 5 - n, more: false })) });

const CERTIFICATION = "pension-qualification";
/** @type {Schema<"Detail">} */
const guide = {
  id: CERTIFICATION, version: "2025.1", name: text("企业离退休人员领取养老金资格认证", "Pension qualification of enterprise retirees"), kind: "INSTANT", window: "LABOUR", jointWindows: [],
  guide: {
    conditions: [], procedure: [], fee: text("不收费", "Free of charge"), notes: [], source: "第三篇",
    period: { from: "--11-15", until: "--01-31", afterwards: text("逾期者到县退管服务中心办理。", "Late-comers go to the county centre.") },
  },
  stages: [], choices: [], circumstances: [], open: [], figures: [], conditions: [], fees: [], amounts: [], openToday: true, messages: ["MAIL", "SMS"],
  checklist: [["ID_CARD", "本人身份证", "Identity card"], ["PENSION_PASSBOOK", "养老金存折", "Pension passbook"]].map(([code = "", zh = "", en = ""]) => ({
    code, name: text(zh, en), originals: 1, copies: 0, principal: true, why: text("本人携带身份证及养老金存折", "The retiree brings both"), because: [], unless: [],
  })),
};

/** What its screens have to have words for. */
export const vocabulary = [
  ...papers.vocabulary,
  constants("PaymentMeans", [["CASH", "现金", "cash"], ["CARD", "银行卡", "bank card"], ["WECHAT", "微信支付", "WeChat Pay"], ["ALIPAY", "支付宝", "Alipay"], ["TRANSFER", "转账", "bank transfer"]]),
  constants("MessageChannel", [["MAIL", "电子邮件", "e-mail"], ["SMS", "手机短信", "text message"], ["WECHAT", "微信消息", "WeChat message"]]),
  constants("MessageStatus", [["WAITING", "待发送", "to be sent"], ["SENT", "已发送", "sent"], ["FAILED", "未能发出", "failed"], ["DROPPED", "不再发送", "not sent any more"], ["SETTLED", "已另行告知", "told otherwise"]]),
  constants("MessageFailure", [["REFUSED", "对方服务器拒收", "refused by the server"], ["NOT_REACHED", "多次未能连通", "server not reached"]]),
  constants("MessageDropping", [["WITHDRAWN", "申请人取消接收", "resident wishes for none"], ["NO_ADDRESS", "没有联系方式", "no address"], ["CHANNEL_OFF", "大厅停用该方式", "channel switched off"], ["APPOINTMENT_OVER", "预约已有变动", "appointment changed meanwhile"]]), constants("AppointmentNews", [["BOOKED", "预约登记", "booked"], ["MOVED", "预约改期", "moved"], ["CANCELLED", "大厅取消预约", "cancelled by the hall"], ["REMINDER", "预约提醒", "reminder"]]),
  constants("ToldBy", [["PHONE", "电话告知", "by phone"], ["IN_PERSON", "当面告知", "in person"], ["LETTER", "书面告知", "by letter"], ["NOT_REACHED", "均未联系上", "nobody reached"]]),
  constants("ServiceMeans", [["COLLECTED", "当面领取", "collected in person"], ["POSTED", "邮寄送达", "posted"], ["READ", "公众页面查看", "read on the public page"]]),
  constants("Recipient", [["APPLICANT", "本人", "the applicant"], ["HOUSEHOLD", "同住成年家属", "a grown-up of the household"], ["AGENT", "委托代理人", "an agent"], ["COMMUNITY", "村（社区）代收", "village or community"]]),
  constants("RefundGround", [["DEPOSIT", "退还押金", "deposit given back"], ["WITHDRAWN", "申请人撤回申请", "withdrawn"], ["RETURNED", "退件或终止办理", "returned or lapsed"], ["WRONG_CHARGE", "误收", "charged by mistake"]]),
  constants("RefundStatus", [["REQUESTED", "待审批", "to be decided"], ["REFUSED", "未同意", "refused"], ["REFUNDED", "已退", "given back"]]),
  constants("TakingsStatus", [["OPEN", "待清点", "to be counted"], ["COUNTED", "待复核签字", "to be countersigned"], ["SENT_BACK", "退回重新清点", "to be counted again"], ["CLOSED", "已结清", "closed"]]),
  constants("AppointmentState", [["BOOKED", "已预约", "booked"], ["KEPT", "如约", "kept"], ["MISSED", "未如约", "missed"], ["CANCELLED", "已取消", "cancelled"], ["MOVED", "已改期", "moved"]]),
  constants("VisitKind", [["HALL", "来大厅", "at the hall"], ["HOME_VISIT", "上门", "home visit"], ["SITE_VISIT", "到现场", "on site"]]),
  constants("VisitReason", [["OLD_WEAK_ILL_DISABLED", "老弱病残", "old, weak, ill or disabled"], ["OTHER", "其他", "other"]]),
  constants("DutyCallState", [["TAKEN", "已接报", "taken"], ["NOTIFIED", "已通知", "notified"], ["ARRIVED", "已到场", "arrived"], ["CLOSED", "已办结", "closed"]]),
  constants("LoanState", [["REQUESTED", "待批准", "requested"], ["APPROVED", "已批准", "approved"], ["REFUSED", "未批准", "refused"], ["RETURNED", "已归还", "returned"]]),
  constants("LoanKind", [["BORROW", "借阅原件", "borrow"], ["COPY", "复印", "copy"]]),
  constants("GrantEnd", [["EXPIRED", "到期", "expired"], ["WITH_ANOTHER", "随同终止", "with another"], ["REVOKED", "已取消", "revoked"]]),
  constants("RatingBy", [["WINDOW", "按窗口", "by window"], ["CLERK", "按人员", "by clerk"]]),
];

/** @type {Operation[]} */
const OF_A_LEAD = ["grants.find", "grants.revoke", "ratings.show", "me.show"];
const lead = signedIn("LEAD", text("分管领导", "Lead"), "zhou.min", OF_A_LEAD);

export const answers = {
  "GET /api/appointments": appointmentsOf,
  "GET /api/appointments/slots": slotsOf,
  [`GET /api/appointments/${no(3)}`]: answer("appointments.show", {
    .../** @type {Schema<"AppointmentSheet">} */ (appointments[2]), people, messages: [],
    actions: /** @type {Operation[]} */ (["appointments.markKept", "appointments.markMissed", "appointments.move", "appointments.cancel"]).map((operation) => action(operation, { no: no(3) })),
  }),
  "GET /api/appointments/overtaken": answer("appointments.findOvertaken", { items: [overtaken], people }),
  [`GET /api/appointments/${no(5)}`]: answer("appointments.show", { ...overtaken, people, messages: told, telling: { channels: ["SMS"] }, concerns: { no: MOVE, act: "COLLECT", representative: 1 },
    actions: /** @type {Operation[]} */ (["appointments.move", "appointments.cancel"]).map((operation) => action(operation, { no: no(5) })) }),
  "GET /api/appointments/to-be-told": answer("appointments.findToBeTold", { items: [untold], people }),
  [`GET /api/appointments/${no(7)}`]: answer("appointments.show", { ...untold, people, messages: [], actions: /** @type {Operation[]} */ (["appointments.recordTold", "appointments.move", "appointments.cancel"]).map((operation) => action(operation, { no: no(7) })) }),
  "POST /api/appointments": answer("appointments.book", {
    no: no(3), queryCode: "K7M4Q2", status: "BOOKED", clerk: "wang.fang", window: "CIVIL_AFFAIRS", kind: "HALL", date: "2027-01-05", from: at("2027-01-05", "08:30"),
    until: at("2027-01-05", "09:00"), version: 1,
  }),
  "GET /api/duty-calls": answer("dutyCalls.find", { items: calls, people }),
  "GET /api/duty-calls/counts": { body: counts(["TAKEN", "NOTIFIED", "ARRIVED", "CLOSED"]) },
  [`GET /api/duty-calls/${callNo(2)}`]: answer("dutyCalls.show", {
    .../** @type {Schema<"DutyCallSheet">} */ (calls[1]), people,
    actions: /** @type {Operation[]} */ (["dutyCalls.recordArrival", "dutyCalls.close"]).map((operation) => action(operation, { no: callNo(2) })),
  }),
  "GET /api/archive": answer("archive.list", { items: [1, 2, 3, 4, 5, 6].map(file), people }),
  "GET /api/archive/loans": answer("archive.listLoans", { items: loans, people }),
  "GET /api/archive/loans/counts": { body: counts(["REQUESTED", "APPROVED", "REFUSED", "RETURNED"]) },
  [`GET /api/archive/${caseNo(1)}`]: answer("archive.show", {
    file: file(1), unchanged: true, missingPapers: [], people,
    actions: /** @type {Operation[]} */ (["archive.approveLoan", "archive.refuseLoan", "archive.requestLoan"]).map((operation) => action(operation, { no: caseNo(1), loan: "2" })),
  }),
  "GET /api/grants": answer("grants.find", { items: grants }),
  "GET /api/ratings": answer("ratings.show", {
    items: [{ key: "CIVIL_AFFAIRS", count: 42, average: 4.62, ofStars: [1, 0, 2, 8, 31] }, { key: "LABOUR", count: 18, average: 4.11, ofStars: [0, 2, 2, 6, 8] }], people,
  }),
  [`GET /api/matters/${CERTIFICATION}`]: answer("matters.show", guide),
  [`GET /api/matters/${CERTIFICATION}/due`]: answer("matters.previewDue", { dueAt: at("2027-01-04", "10:42"), workingDays: 1, provisional: false, refusals: [] }),
  "GET /api/matters/employment-registration-certificate": answer("matters.show", {
    ...guide, id: "employment-registration-certificate", guide: { conditions: [], procedure: [], fee: guide.guide.fee, notes: [], source: "第三篇" },
  }),
  "GET /api/matters/household-move-in": answer("matters.show", { ...guide, id: "household-move-in", name: text("户口迁入", "Moving in"), fees: FEES }),
  [`GET /api/applications/${MOVE}`]: answer("applications.show", {
    no: MOVE, hall: "330106", jointWindows: [], matterId: "household-move-in", matterVersion: "2025.1", matterName: text("户口迁入", "Moving in"), kind: "PROMISED", window: "CIVIL_AFFAIRS",
    channel: "COUNTER", applicant: "张*", status: "COMPLETE", circumstances: [], presented: ["ID_CARD"], missing: [], unmet: [], resembles: [], runningGrants: [], persons: 3, chargedYuan: 800,
    firstAsker: "wang.fang", clerk: "wang.fang", clerkWindow: "CIVIL_AFFAIRS", handOvers: 0, urgent: false, noticed: false, notices: [],
    receivedAt: at("2027-01-04", "09:05"), changedAt: at("2027-01-04", "09:05"), people, actions: [action("fees.charge", { no: MOVE })],
  }),
  ...papers.waiting,
  ...papers.answersOf(MOVE),
  [`GET /api/applications/${MOVE}/fees`]: answer("fees.list", {
    people,
    items: [
      {
        receiptNo: RECEIPT, fiscalNo: "33010124-0000047122", code: "PLANNING_DEPOSIT", fee: DEPOSIT, deposit: true, units: 1, yuan: 400, means: "CASH", window: "CIVIL_AFFAIRS",
        chargedBy: "wang.fang", chargedAt: at("2027-01-04", "09:20"), grounds: ["DEPOSIT", "WRONG_CHARGE"], actions: [action("refunds.request", { no: MOVE, receiptNo: RECEIPT })],
      },
      {
        receiptNo: refunded.no, fiscalNo: "33010124-0000047121", code: "PLANNING_DEPOSIT", fee: DEPOSIT, deposit: true, units: 1, yuan: 400, means: "CASH", window: "CIVIL_AFFAIRS",
        chargedBy: "wang.fang", chargedAt: at("2027-01-04", "09:10"), grounds: ["DEPOSIT", "WRONG_CHARGE"], refund: refunded, actions: [],
      },
    ],
  }),
  "GET /api/messages": answer("messages.find", { items: [{ ...failed, text: SAYS, channelOff: true, actions: [action("messages.settle", { no: MOVE })] }, { ...sent, text: SAYS, channelOff: false, actions: [] }] }),
  [`GET /api/applications/${MOVE}/messages`]: answer("messages.ofApplication", {
    no: MOVE, channels: ["MAIL", "SMS"], channelsOff: ["SMS"], messages: [sent, failed], notices: [ACCEPTED], people,
    services: [{ noticeNos: [ACCEPTED], means: "COLLECTED", recipient: "APPLICANT", recordedBy: "wang.fang", servedAt: at("2027-01-04", "09:20") }],
    actions: /** @type {Operation[]} */ (["messages.settle", "messages.recordService", "messages.changeChannels"]).map((operation) => action(operation, { no: MOVE })),
  }),
  "GET /api/refunds": answer("refunds.find", { items: [refund, refunded], people }),
  [`GET /api/refunds/${RECEIPT}`]: answer("refunds.show", { ...refund, people, actions: [action("refunds.decide", { no: RECEIPT })] }),
  [`GET /api/refunds/${refunded.no}`]: answer("refunds.show", { ...refunded, people, actions: [] }),
  "GET /api/takings": answer("takings.find", { items: takings, people }),
  [`GET /api/takings/${DAY}`]: answer("takings.show", takingsDay),
  "GET /api/takings/summaries/months/2027-01": answer("takings.showMonth", {
    totals: TOTALS, balanceYuan: 236, notClosed: 2,
    lines: [
      { window: "CIVIL_AFFAIRS", matterId: "household-move-in", matterName: text("户口迁入", "Moving in"), fee: DEPOSIT, deposit: true, charges: 1, refunds: 1, takenYuan: 400, refundedYuan: 400, balanceYuan: 0 },
      { window: "CIVIL_AFFAIRS", matterId: "household-move-out", matterName: text("户口迁出", "Moving out"), fee: text("卫生费", "Sanitation fee"), deposit: false, charges: 9, refunds: 0, takenYuan: 236, refundedYuan: 0, balanceYuan: 236 },
    ],
  }),
  [`POST /api/applications/${MOVE}/fees`]: answer("fees.charge", { receiptNo: "330106-SF-2027-0004", fiscalNo: "33010124-0000047124", means: "CASH", fee: text("卫生费", "Sanitation fee"), units: 3, yuan: 36, version: 2 }),
};

/** What is answered while certifications come in a row. */
export const instead = {
  received: (/** @type {number} */ n) =>
    answer("applications.receive", {
      no: `330106-20270104-${String(100 + n)}`.padEnd(20, "0"), queryCode: `C0DE${n}`, status: "COMPLETE", missing: [], checklist: [], unmet: [], resembles: [],
      runningGrants: [], firstAsker: "li.na", version: 1,
    }),
  accepted: answer("applications.accept", {
    caseNo: MOVE, type: "INSTANT", noticeNo: "330106-BC-2027-0002", acceptedAt: at("2027-01-04", "10:12"), dueAt: at("2027-01-04", "10:42"), version: 2,
  }),
  twice: problem(409, "already-received", "同日已有同类申请"),
};

const CERTIFYING = `/certifications?window=LABOUR&matter=${CERTIFICATION}`;
const button = (/** @type {string | RegExp} */ name) => (/** @type {Page} */ page) => page.getByRole("button", { name }).first().click();

/**
 * Its screens and states, by the name of their picture.
 *
 * @type {Record<string, Look>}
 */
export const screens = {
  "papers-waiting": { path: "/reception/papers" },
  "papers-waiting-mine": { path: "/reception/papers?mine=true" },
  appointments: { path: "/appointments" },
  "appointments-of-one": { path: "/appointments?clerk=wang.fang&date=2027-01-04&status=BOOKED" },
  "appointment-book": { path: "/appointments", then: button(/可约/) },
  appointment: { path: `/appointments/${no(3)}` },
  "appointments-overtaken": { path: "/appointments/overtaken" },
  "appointment-overtaken": { path: `/appointments/${no(5)}` },
  "appointments-to-tell": { path: "/appointments/to-be-told" }, "appointment-to-tell": { path: `/appointments/${no(7)}` },
  "appointment-told": { path: `/appointments/${no(7)}`, then: button("登记已告知居民") },
  "duty-calls": { path: "/duty-calls" },
  "duty-call-take": { path: "/duty-calls", then: button("登记来电") },
  "duty-call": { path: `/duty-calls/${callNo(2)}` },
  archive: { path: "/archive" },
  loans: { path: "/archive/loans" },
  "archived-file": { path: `/archive/${caseNo(1)}` },
  "archived-file-loan": { path: `/archive/${caseNo(1)}`, then: button("申请借阅或复印") },
  grants: { path: "/grants", answers: { me: lead.body } },
  "grant-revoke": { path: "/grants", answers: { me: lead.body }, then: button(/取消待遇/) },
  certifications: { path: CERTIFYING },
  "application-fees": { path: `/reception/${MOVE}` },
  "application-paper-decide": { path: `/reception/${MOVE}`, then: button("核对") },
  "application-paper-void": { path: `/reception/${MOVE}`, then: button(/^作废/) },
  "application-paper-open": { path: `/reception/${MOVE}`, then: button(/^查看/) },
  "application-receipt": { path: `/reception/${MOVE}`, then: charge },
  ratings: { path: "/ratings", answers: { me: lead.body } },
  "application-refund": { path: `/reception/${MOVE}`, then: button("退费") },
  takings: { path: "/takings" },
  "takings-day": { path: `/takings/${DAY}` },
  "takings-count": { path: `/takings/${DAY}`, then: button("清点签字") },
  "takings-countersign": {
    path: `/takings/${DAY}`,
    answers: {
      me: lead.body,
      [`takings/${DAY}`]: {
        ...takingsDay, status: "COUNTED", actions: /** @type {Operation[]} */ (["takings.countersign", "takings.sendBack"]).map((operation) => action(operation, { no: DAY })),
        closing: { cashYuan: 36, countedYuan: 35, reason: "找零短款一元", countedAt: at("2027-01-04", "16:50") },
      },
    },
    then: button("退回重新清点"),
  },
  "takings-month": { path: "/takings-month?month=2027-01", answers: { me: lead.body } },
  messages: { path: "/messages", answers: { me: lead.body } },
  "message-settle": { path: `/reception/${MOVE}`, then: button("登记已另行告知") },
  "service-record": { path: `/reception/${MOVE}`, then: button("登记送达") },
  refunds: { path: "/refunds" },
  refund: { path: `/refunds/${RECEIPT}`, answers: { me: lead.body }, then: button("审批退费") },
  "refund-done": { path: `/refunds/${refunded.no}` },
};

async function charge(/** @type {Page} */ page) {
  await page.getByRole("button", { name: "收取" }).first().click();
  await page.getByRole("dialog").waitFor();
  await page.getByLabel("财政票据号").fill("33010124-0000047124");
  await page.keyboard.press("Control+Enter");
  await page.getByText("收据 330106").waitFor();
}
