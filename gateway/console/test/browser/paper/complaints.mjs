// @ts-check
// Complaints on their way from filing to closing, as leading group, department, office and clerk see them.
import { action, answer, constants, lighterThan, nth, people as counter, problem, signedIn, text } from "./kit.mjs";

/** @import { Page } from "playwright-core" */
/** @import { Answer, Operation, People, Schema, Text } from "../../../src/api/types" */
/** @import { Look } from "./kit.mjs" */

/** @type {People} */
const people = {
  ...counter,
  "wu.gang": { name: "吴刚", staffNo: "1201", post: "大厅办公室主任" },
  "zheng.hua": { name: "郑华", staffNo: "1301", post: "领导小组组长" },
  "jiang.wei": { name: "蒋伟", staffNo: "1302", post: "领导小组成员" },
  "feng.li": { name: "冯丽", staffNo: "1401", post: "人社部门联络员" },
};

/** @type {[user: string, role: Schema<"StaffRole">["role"]][]} */
const STAFF = [["li.na", "CLERK"], ["chen.jie", "CLERK"], ["zhou.min", "LEAD"], ["wu.gang", "OFFICE"], ["zheng.hua", "LEADING_GROUP"], ["jiang.wei", "LEADING_GROUP"], ["feng.li", "DEPARTMENT"]];

const no = (/** @type {number} */ n) => `330106-TS20270104-${String(n).padStart(4, "0")}`;
const at = (/** @type {number} */ day) => `2026-12-${String(day).padStart(2, "0")}T10:20:00+08:00`;

/** @type {[code: Schema<"ComplaintAnswer">["status"], zh: string, en: string][]} */
const STATES = [
  ["FILED", "待决定是否受理", "filed"], ["ACCEPTED", "已受理", "accepted"], ["UNDER_INVESTIGATION", "调查中", "under investigation"],
  ["INVESTIGATED", "调查终结", "investigated"], ["RECOMMENDED", "已提出处理意见", "recommended"], ["AWAITING_APPROVAL", "待上级批准", "awaits approval"],
  ["DECIDED", "已作出决定", "decided"], ["NOTIFIED", "已告知双方", "both sides told"], ["APPEALED", "申诉中", "appealed"],
  ["EXECUTED", "处理决定已执行", "carried out"], ["CLOSED", "已结案", "closed"], ["DECLINED", "不予受理", "declined"], ["ANSWERED", "已答复", "answered"],
];
/** @type {[code: Schema<"ComplaintAnswer">["ground"], zh: string, en: string][]} */
const GROUNDS = [
  ["RUDE_CONDUCT", "态度生硬、行为粗暴", "rude conduct"], ["PASSIVE_OR_LATE", "消极应付、拖延办理", "passive or late"],
  ["UNLAWFUL_CHARGES", "违规收费", "unlawful charges"], ["SUGGESTION", "意见建议", "suggestion"],
];

/** @type {[code: Schema<"SanctionForm">["sanction"], zh: string, en: string, form: Schema<"SanctionForm">["form"], step: number, approval: boolean][]} */
const SANCTIONS = [
  ["CIRCULATED_CRITICISM", "通报批评", "circulated criticism", "CRITICISM", 1, false],
  ["ADMONITION_TALK", "诫勉教育", "admonition talk", "ADMONITION", 2, false],
  ["EFFICIENCY_WARNING", "效能告诫", "efficiency warning", "ADMONITION", 3, false],
  ["ADMINISTRATIVE_WARNING", "行政警告", "administrative warning", "ADMINISTRATIVE", 4, true],
  ["DEMERIT", "记过", "demerit", "ADMINISTRATIVE", 5, true],
];
const OBSTRUCTED = text("不配合调查、阻挠追究", "obstructed the investigation");
const REPEATED = text("一年内两次以上过错", "two or more faults within one year");

const of = (/** @type {[string, string, string][]} */ values, /** @type {string} */ code) => {
  const [, zh = code, en = code] = values.find(([one]) => one === code) ?? [];
  return text(zh, en);
};

/** @returns {Schema<"ComplaintAnswer">} */
function line(/** @type {number} */ n) {
  const [status] = nth(STATES, n);
  const [ground] = nth(GROUNDS, n);
  return {
    no: no(n + 1), ground, groundText: of(GROUNDS, ground), channel: n % 2 ? "ONLINE" : "COUNTER", anonymous: n % 3 === 1,
    ...(ground !== "SUGGESTION" && { person: n % 2 ? "li.na" : "chen.jie", window: "LABOUR" }), status, statusText: of(STATES, status), filedAt: at(28 - n),
    ...(status === "FILED" && { decideBy: "2027-01-05T16:30:00+08:00" }), undecidedInTime: n === 4, overdue: n === 6,
    ...(!["FILED", "DECLINED", "ANSWERED"].includes(status) && { dueAt: "2027-03-05T23:59:59+08:00" }),
    investigators: n > 1 && n < 11 ? [{ id: "zheng.hua", body: "LEADING_GROUP" }, { id: "feng.li", body: "DEPARTMENT" }] : [],
  };
}

/** @returns {Answer<"complaints.show">} */
function sheet(/** @type {number} */ n, /** @type {Partial<Answer<"complaints.show">>} */ more, /** @type {Operation[]} */ offered) {
  return {
    ...line(n - 1), caseNo: "330106-20270104-0001", attachments: [], relieved: [], evidence: [], approvalStatus: "NOT_NEEDED", version: n, people, ...more,
    actions: offered.map((operation) => action(operation, { no: no(n) })),
  };
}

const about = (/** @type {number} */ n) => ({ complaintNo: no(n), hall: "330106" });
const RUDE = { ground: /** @type {const} */ ("RUDE_CONDUCT"), groundText: of(GROUNDS, "RUDE_CONDUCT"), person: "li.na", window: "LABOUR", anonymous: false, channel: /** @type {const} */ ("COUNTER"), enteredBy: "wu.gang" };
const FILES = [
  { ...about(3), number: 1, mediaType: "image/jpeg", size: 482_113, sha256: "a1", addedAt: at(26) },
  { ...about(3), number: 2, mediaType: "audio/mpeg", size: 2_310_442, sha256: "b2", addedAt: at(26) },
];
const EVIDENCE = [{ ...about(3), evidence: "Case:330106-20270104-0001@2", note: "受理后三天未联系群众。", linkedBy: "zheng.hua", linkedAt: at(28) }];
const FINDINGS = {
  ...about(3), findings: "查阅当日录像，窗口人员对群众态度生硬，并拒绝调取登记。", person: "li.na", window: "LABOUR", fault: /** @type {const} */ ("HARM_TO_IMAGE"),
  aggravations: [/** @type {const} */ ("OBSTRUCTED_INVESTIGATION")], reportedBy: "feng.li", investigatedAt: at(29),
};
const RECOMMENDATION = {
  ...about(3), byTable: /** @type {const} */ ("ADMINISTRATIVE_WARNING"), faultsWithinYear: 2,
  aggravations: [/** @type {const} */ ("OBSTRUCTED_INVESTIGATION"), /** @type {const} */ ("REPEATED_WITHIN_YEAR")],
  sanction: /** @type {const} */ ("EFFICIENCY_WARNING"), reason: "本人已当面致歉并取得群众谅解。", recommendedBy: "feng.li", recommendedAt: at(30),
};
const MEETING = { heldOn: "2026-12-31", attendees: ["zhou.min", "jiang.wei", "wu.gang"], inFavour: 3, against: 0, abstained: 0 };
const DECISION = {
  ...about(3), founded: true, person: "li.na", window: "LABOUR", fault: /** @type {const} */ ("HARM_TO_IMAGE"),
  sanction: /** @type {const} */ ("ADMINISTRATIVE_WARNING"), answers: { OBSTRUCTED_INVESTIGATION: "两次拒绝提供登记，应予从重。", REPEATED_WITHIN_YEAR: "一年内已有两次，从重。" },
  reason: "事实清楚，证据充分。", meeting: MEETING, evidence: ["Case:330106-20270104-0001@2"], recordedBy: "wu.gang", decidedAt: at(31),
};
const NOTIFIED = {
  ...about(3), noticeNo: "330106-TSJG-2027-0007", personNoticeNo: "330106-TSCL-2027-0003", appealBy: "2027-02-03T23:59:59+08:00",
  notifiedBy: "wu.gang", notifiedAt: "2027-01-04T09:30:00+08:00",
};
const APPROVAL = { ...about(8), authority: "青溪镇纪委", referenceNo: "青纪〔2027〕1号", recordedBy: "wu.gang", approvedAt: at(31) };
const STATUS = (/** @type {Schema<"ComplaintAnswer">["status"]} */ status) => ({ status, statusText: of(STATES, status) });

/** @type {[type: string, zh: string, by: string][]} */
const HAPPENED = [
  ["filed", "登记收件", "wu.gang"], ["attachment-added", "收到附件", "wu.gang"], ["accepted", "决定受理", "wu.gang"],
  ["investigators-assigned", "确定调查人员", "zheng.hua"], ["evidence-linked", "引用证据", "zheng.hua"], ["investigated", "调查终结", "feng.li"],
  ["sanction-recommended", "提出处理意见", "feng.li"], ["decided", "联合办公会议决定", "wu.gang"], ["sanction-approved", "上级批准", "wu.gang"], ["notified", "告知双方", "wu.gang"],
];
const timeline = (/** @type {number} */ n, /** @type {number} */ length) =>
  answer("complaints.timeline", {
    items: HAPPENED.slice(0, length).map(([type, zh, by], i) => ({
      eventId: `Complaint:${no(n)}@${i}`, at: at(24 + Math.min(i, 7)), type: `org.servicehall.complaint.${type}.v1`, by, typeText: text(zh, type),
    })),
    people,
  });

/** @type {[code: string, zh: string, en: string][]} */
const FAULTS = [["SERIOUS_FAILURE", "重大失误造成严重后果", "serious failure"], ["HARM_TO_IMAGE", "损害大厅形象", "harm to the hall's image"], ["OVERDUE", "超期未办结", "overdue"]];

export const vocabulary = [
  constants("ComplaintState", STATES),
  constants("ComplaintGround", GROUNDS),
  constants("ComplaintChannel", [["COUNTER", "窗口", "at the counter"], ["PHONE", "电话", "by phone"], ["LETTER", "信件", "by letter"], ["BOX", "意见箱", "in the box"], ["HOTLINE", "12345 热线转办", "handed down by the 12345 hotline"], ["ONLINE", "网上", "online"]]),
  constants("InvestigatorBody", [["LEADING_GROUP", "领导小组", "leading group"], ["DEPARTMENT", "有关部门", "department"]]),
  constants("Fault", FAULTS),
  constants("Aggravation", [["OBSTRUCTED_INVESTIGATION", OBSTRUCTED.zh, OBSTRUCTED.en], ["RETALIATED", "打击报复知情人", "retaliated"], ["REPEATED_WITHIN_YEAR", REPEATED.zh, REPEATED.en], ["OTHER", "其他从重情形", "other"]]),
  constants("Sanction", SANCTIONS.map(([code, zh, en]) => [code, zh, en])),
  constants("SanctionForm", [["CRITICISM", "通报批评", "criticism"], ["ADMONITION", "诫勉", "admonition"], ["ADMINISTRATIVE", "政纪处分", "administrative"]]),
  constants("VerdictApproval", [["NOT_NEEDED", "无需批准", "not needed"], ["PENDING", "待上级批准", "waits for the superior"], ["GIVEN", "上级已批准", "given"]]),
  constants("ComplaintAppeal", [["UPHELD", "维持", "upheld"], ["CHANGED", "改变", "changed"], ["LIFTED", "撤销", "lifted"]]),
];

const NOTICE = `<!DOCTYPE html><html lang="zh-CN"><head><title>处理决定通知书</title><style>
@page { size: A4; margin: 20mm 24mm; } * { box-sizing: border-box; } html { background: #ddd; } body { width: 210mm; min-height: 296mm; padding: 20mm 24mm; background: #fff; color: #000; font: 12pt/1.65 serif; } h1, h2 { text-align: center; } h1 { color: #c00; }
@media print { html { background: none; } body { width: 162mm; min-height: 256mm; padding: 0; } }
</style></head><body><h1>青溪镇便民服务大厅</h1><h2>处理决定通知书</h2><p>李娜：</p><p>经联合办公会议决定，给予行政警告。如不服，可于2027年2月3日前提出申诉。</p></body></html>`;

const TABLE_SAYS = answer("investigations.previewRecommendation", {
  fault: "HARM_TO_IMAGE", faultText: of(FAULTS, "HARM_TO_IMAGE"), base: "ADMONITION_TALK", baseText: text("诫勉教育", "admonition talk"),
  aggravations: [{ aggravation: "OBSTRUCTED_INVESTIGATION", aggravationText: OBSTRUCTED, steps: 1 }, { aggravation: "REPEATED_WITHIN_YEAR", aggravationText: REPEATED, steps: 1 }],
  faultsWithinYear: 2, sanction: "ADMINISTRATIVE_WARNING", sanctionText: text("行政警告", "administrative warning"), tableVersion: "1", refusals: [],
});

const DONE = answer("complaints.acceptForHandling", { no: no(1), version: 9 });

const COUNTS = GROUNDS.flatMap(([ground], g) => ["FILED", "UNDER_INVESTIGATION", "NOTIFIED", "CLOSED"].flatMap((status, s) =>
  ["2027-01", "2027-02", "2027-03"].map((month, m) => ({ month, ground, status: /** @type {Schema<"ComplaintAnswer">["status"]} */ (status), count: 1 + ((g * 3 + s * 2 + m) % 5) }))));
const countOf = (/** @type {(ground: string) => boolean} */ of) => COUNTS.filter(({ ground }) => of(ground)).reduce((sum, { count }) => sum + count, 0);

export const answers = {
  "GET /api/complaints": answer("complaints.find", { items: STATES.map((_, n) => line(n)), next: "bmV4dA", people }),
  "GET /api/complaints/counts": answer("complaints.countByStatus", { items: STATES.map(([status], n) => ({ status, count: (n * 7) % 5, more: false })) }),
  "GET /api/complaints/statistics": answer("complaints.count", {
    year: 2027, complaints: countOf((ground) => ground !== "SUGGESTION"), suggestions: countOf((ground) => ground === "SUGGESTION"), undecidedInTime: 1, founded: 12,
    counts: COUNTS,
  }),
  "GET /api/complaints/meeting-members": answer("sanctions.listMeetingMembers", {
    items: [
      { user: "zheng.hua", seat: "LEADING_GROUP", seatText: text("领导小组", "the leading group"), windows: [] },
      { user: "jiang.wei", seat: "LEADING_GROUP", seatText: text("领导小组", "the leading group"), windows: [] },
      { user: "wu.gang", seat: "OFFICE", seatText: text("办公室", "the office"), windows: [] },
      { user: "feng.li", seat: "SUPERIOR", seatText: text("有关部门领导", "a department's superior"), windows: ["LABOUR"] },
      { user: "zhou.min", seat: "SUPERIOR", seatText: text("有关部门领导", "a department's superior"), windows: [], from: "柳河乡便民服务大厅" },
    ],
    people,
  }),
  "GET /api/sanctions": answer("sanctions.showTable", {
    hall: "330106", version: "1", base: [], heavier: [],
    sanctions: SANCTIONS.map(([sanction, zh, en, form, onLadder, needsApproval]) => ({ sanction, sanctionText: text(zh, en), form, needsApproval, onLadder, lighter: lighterThan(sanction) })),
  }),
  [`GET /api/complaints/${no(1)}`]: answer("complaints.show", sheet(1, { ...RUDE, investigators: [] }, ["complaints.acceptForHandling", "complaints.decline"])),
  [`GET /api/complaints/${no(1)}/timeline`]: timeline(1, 1),
  [`POST /api/complaints/${no(1)}/acceptance`]: DONE,
  [`GET /api/complaints/${no(2)}`]: answer("complaints.show", sheet(2, { ...RUDE, investigators: [] }, ["investigations.assign"])),
  [`GET /api/complaints/${no(2)}/timeline`]: timeline(2, 3),
  [`POST /api/complaints/${no(2)}/investigators`]: DONE,
  [`GET /api/complaints/${no(3)}`]: answer("complaints.show", sheet(3, { ...RUDE, attachments: FILES, evidence: EVIDENCE }, ["investigations.reportFindings", "investigations.linkEvidence", "investigations.assign"])),
  [`GET /api/complaints/${no(3)}/timeline`]: timeline(3, 5),
  [`GET /api/complaints/${no(3)}/text`]: answer("complaints.readText", { no: no(3), text: "上午去办社保转移，问了两句就被吼“自己看墙上”。" }),
  [`GET /api/complaints/${no(3)}/retaliation-flags`]: answer("investigations.listRetaliationFlags", {
    items: [{ kind: "RETURNED_BY_ACCUSED", kindText: text("被举报人退回举报人的申请", "the accused returned the reporter's application"), subject: "330106-20270104-0003", evidence: "Application:330106-20270104-0003@4", at: at(30) }],
  }),
  [`POST /api/complaints/${no(3)}/evidence`]: DONE,
  [`GET /api/complaints/${no(4)}`]: answer("complaints.show", sheet(4, { ...RUDE, evidence: EVIDENCE, findings: FINDINGS }, ["investigations.recommend", "investigations.linkEvidence"])),
  [`GET /api/complaints/${no(4)}/timeline`]: timeline(4, 6),
  [`POST /api/complaints/${no(4)}/recommendation/preview`]: TABLE_SAYS,
  [`POST /api/complaints/${no(4)}/recommendation`]: DONE,
  [`GET /api/complaints/${no(5)}`]: answer("complaints.show", sheet(5, { ...RUDE, evidence: EVIDENCE, findings: FINDINGS, recommendation: RECOMMENDATION, decideBy: at(31) }, ["sanctions.decide"])),
  [`GET /api/complaints/${no(5)}/timeline`]: timeline(5, 7),
  [`POST /api/complaints/${no(5)}/decision`]: DONE,
  [`GET /api/complaints/${no(8)}`]: answer("complaints.show", sheet(8, {
    ...RUDE, evidence: EVIDENCE, findings: FINDINGS, recommendation: RECOMMENDATION, decision: DECISION, sanction: "ADMINISTRATIVE_WARNING", approvalStatus: "GIVEN",
    approval: APPROVAL, notified: NOTIFIED,
  }, ["sanctions.recordExecution"])),
  [`GET /api/complaints/${no(8)}/timeline`]: timeline(8, 10),
  [`GET /api/complaints/${no(8)}/personal-notice`]: { body: NOTICE, type: "text/html" },
  // Of those that say nothing of their own the document's examples would speak, which are of other people.
  ...Object.fromEntries([2, 3, 8].map((n) => [`GET /api/complaints/${no(n)}/readings`, answer("complaints.listReadings", {
    items: n === 2 ? [] : [{ no: no(n), kind: "TEXT", who: "feng.li", at: at(28), why: "调查取证" }, { no: no(n), kind: "REPORTER", who: "zheng.hua", at: at(28), why: "调查取证" }], people,
  })])),
  ...Object.fromEntries([4, 8].map((n) => [`GET /api/complaints/${no(n)}/retaliation-flags`, answer("investigations.listRetaliationFlags", { items: [] })])),
  [`GET /api/complaints/${no(9)}`]: answer("complaints.show", sheet(9, {
    ...RUDE, findings: FINDINGS, recommendation: RECOMMENDATION, decision: DECISION, sanction: "ADMINISTRATIVE_WARNING", approvalStatus: "GIVEN", approval: APPROVAL, notified: NOTIFIED, appealByProvisional: true,
    appeal: { ...about(9), person: "li.na", appealedAt: "2027-01-04T10:00:00+08:00" },
  }, ["sanctions.decideAppeal"])),
  [`GET /api/complaints/${no(9)}/timeline`]: timeline(9, 10),
  [`GET /api/complaints/${no(12)}`]: answer("complaints.show", sheet(12, {
    ground: "SUGGESTION", groundText: of(GROUNDS, "SUGGESTION"), ...STATUS("FILED"), channel: "BOX", anonymous: true, decideBy: "2027-01-05T16:30:00+08:00",
  }, ["complaints.answerSuggestion"])),
  [`GET /api/complaints/${no(12)}/timeline`]: timeline(12, 1),
  "POST /api/complaints": answer("complaints.file", { no: no(20), queryCode: "7KQ2-M9TD", filedAt: "2027-01-04T10:12:00+08:00", decideBy: "2027-01-11T16:30:00+08:00", version: 1 }),
};

const me = (/** @type {Schema<"StaffRole">["role"]} */ role, /** @type {Text} */ label, /** @type {string} */ user) => {
  const { body } = signedIn(role, label, user, ["complaints.find", "complaints.show"]);
  return { ...body, ...people[user] };
};
const office = me("OFFICE", text("大厅办公室", "Hall office"), "wu.gang");
const leading = me("LEADING_GROUP", text("领导小组", "Leading group"), "zheng.hua");
const department = me("DEPARTMENT", text("有关部门", "Department"), "feng.li");
const staff = answer("staff.find", {
  items: STAFF.map(([user, role]) => ({ user, ...(people[user] ?? { name: user, staffNo: "", post: "" }), windows: [], roles: [{ role, text: text(role, role) }], from: "2020-01-01", deputies: [] })),
}).body;

export const roles = { office, leading, department };
export const numberOf = no;

const press = (/** @type {string} */ name) => (/** @type {Page} */ page) => page.getByRole("button", { name }).first().click();

/** @type {Record<string, Look>} */
export const screens = {
  complaints: { path: "/complaints", answers: { me: leading, staff } },
  "complaint-counts": { path: "/complaints/counts", answers: { me: leading } },
  "complaint-new": { path: "/complaints/new", answers: { staff } },
  "complaint-receipt": { path: "/complaints/new", answers: { staff }, then: enter },
  "complaint-filed": { path: `/complaints/${no(1)}`, answers: { me: office } },
  "complaint-assign": { path: `/complaints/${no(2)}`, answers: { me: leading, staff }, then: press("确定调查人员") },
  "complaint-investigation": { path: `/complaints/${no(3)}`, answers: { me: leading } },
  "complaint-evidence": { path: `/complaints/${no(3)}`, answers: { me: leading }, then: press("引用证据") },
  "complaint-findings": { path: `/complaints/${no(3)}`, answers: { me: department, staff }, then: press("报告调查结论") },
  "complaint-recommend": { path: `/complaints/${no(4)}`, answers: { me: department }, then: recommend },
  "complaint-meeting": { path: `/complaints/${no(5)}`, answers: { me: office }, then: press("记录联合办公会议的决定") },
  "complaint-notified": { path: `/complaints/${no(8)}`, answers: { me: leading } },
  "complaint-notice": { path: `/complaints/${no(8)}`, answers: { me: office }, then: press("打印给本人的通知书") },
  "complaint-appeal": { path: `/complaints/${no(9)}`, answers: { me: office }, then: press("记录对申诉的决定") },
  suggestion: { path: `/complaints/${no(12)}`, answers: { me: office } },
  "personal-notice": { path: `/complaints/${no(8)}/notice` },
  "complaint-unknown": { path: "/complaints/330106-TS20270104-9999", answers: { me: department, "complaints/330106-TS20270104-9999": problem(404, "unknown-number", "没有这个编号") }, english: { "complaints/330106-TS20270104-9999": problem(404, "unknown-number", "Unknown number") } },
};

async function enter(/** @type {Page} */ page) {
  await page.getByLabel("事由").selectOption("RUDE_CONDUCT");
  await page.getByLabel("举报内容").fill("窗口人员态度生硬。");
  await page.getByLabel("匿名").check();
  await page.keyboard.press("Control+Enter");
  await page.getByText("7KQ2-M9TD").waitFor();
}

async function recommend(/** @type {Page} */ page) {
  await press("提出处理意见")(page);
  await page.getByText("处理建议表").last().waitFor();
}
