// @ts-check
// An ordinary day at the counter: lists long enough to look at, and sheets of which something can become.
import { HELD, deadline, explained } from "./deadline.mjs";
import * as desk from "./desk.mjs";
import { ENDS_LATER, HALL, ME, WINDOWS, action, answer, constants, nth, people, problem, signedIn, text } from "./kit.mjs";
import { still } from "./still.mjs";

/** @import { Page } from "playwright-core" */
/** @import { Answer, Operation, Schema, Text } from "../../../src/api/types" */
/** @import { Look } from "./kit.mjs" */
/** @typedef {Answer<"applications.find">["items"][number]} Line */

/** @type {[id: string, zh: string, en: string, kind: Schema<"Summary">["kind"], window: string][]} */
const OFFERED = [
  ["low-rent-housing", "廉租房申请", "Low-rent housing", "PROMISED", "CIVIL_AFFAIRS"],
  ["serious-illness-relief", "大病救助（农村居民）", "Serious-illness relief, rural", "PROMISED", "CIVIL_AFFAIRS"],
  ["rural-minimum-living-allowance", "农村居民最低生活保障", "Rural minimum living allowance", "PROMISED", "CIVIL_AFFAIRS"],
  ["senior-citizen-card", "老年人优待证", "Senior citizen card", "PROMISED", "CIVIL_AFFAIRS"],
  ["pension-qualification", "企业离退休人员领取养老金资格认证", "Pension qualification of enterprise retirees", "INSTANT", "LABOUR"],
  ["employment-registration-certificate", "就业失业登记证", "Employment registration certificate", "INSTANT", "LABOUR"],
  ["information-request", "政策信息咨询", "Information request", "CONSULTATION", "PETITIONS"],
  ["petition", "来信来访", "Petition", "PETITION", "PETITIONS"],
  ["collective-land-certificate", "集体土地所有权证", "Certificate of collective land ownership", "FORWARDED", "CONSTRUCTION"],
  ["agricultural-disaster-subsidy", "农业灾害补助", "Subsidy after agricultural disasters", "FORWARDED", "FINANCE"],
];
const MATTERS = OFFERED.map(([id, zh, en, kind, window]) => ({ id, version: "2025.1", name: text(zh, en), kind, window }));

/** @type {Line["status"][]} */
const STATUSES = ["INCOMPLETE", "COMPLETE", "SUPPLEMENT_REQUESTED", "AWAITING_ANSWER", "ACCEPTED", "RETURNED"];
const CLERKS = ["wang.fang", "li.na", "chen.jie"];
const NAMES = ["张*", "欧阳**", "李**", "王*", "赵**"];
const no = (/** @type {number} */ n) => `330106-20270104-${String(n).padStart(4, "0")}`;

/** @returns {Line} */
function application(/** @type {number} */ n) {
  const matter = nth(MATTERS, n);
  return {
    no: no(n + 1), hall: "330106", matterId: matter.id, matterVersion: "2025.1", matterName: matter.name, kind: matter.kind,
    window: matter.window, channel: "COUNTER", applicant: nth(NAMES, n), status: nth(STATUSES, n), circumstances: [],
    presented: ["ID_CARD"], missing: n % 6 === 0 || n % 6 === 2 ? ["INCOME_CERTIFICATE", "HOUSEHOLD_REGISTER"] : [], unmet: [],
    resembles: n === 0 ? [no(9)] : [], runningGrants: n === 1 ? [no(8)] : [], persons: 1, chargedYuan: 0, firstAsker: nth(CLERKS, n), clerk: nth(CLERKS, n),
    clerkWindow: "CIVIL_AFFAIRS", handOvers: 0, urgent: n === 0, ...(n === 0 && { urgentReason: "患者病情加重" }), noticed: n % 6 === 2,
    notices: n % 6 === 2 || n === 0 ? [{ no: "330106-BC-2027-0001", kind: "SUPPLEMENT", issuedAt: "2027-01-04T09:40:00+08:00", issuedBy: "wang.fang" }] : [],
    receivedAt: `2027-01-04T0${8 + (n % 2)}:${10 + n}:00+08:00`, decideBy: n === 1 ? "2027-01-04T09:42:00+08:00" : "2027-01-05T16:30:00+08:00",
    ...(n === 1 && { completeSince: "2027-01-04T09:12:00+08:00", overdueSince: "2027-01-04T09:42:00+08:00", offeredTo: "li.na", offeredWindow: "LABOUR", confirmBy: "2027-01-04T16:30:00+08:00" }),
    ...(n % 6 === 2 && { supplementUntil: "2027-02-03T16:30:00+08:00", supplementUntilProvisional: true }),
    ...(n % 6 === 1 && n !== 1 && { decideByProvisional: true }),
    changedAt: "2027-01-04T09:00:00+08:00",
  };
}

export const applications = Array.from({ length: 14 }, (_, n) => application(n));

/** Past, still today or early tomorrow, and later; what is left goes with the hall's hours and its 10:12. */
const DUE = [
  ["2027-01-03T15:32", -190], ["2027-01-04T08:37", -95], ["2027-01-04T15:22", 160], ["2027-01-04T16:22", 220], ["2027-01-05T08:52", 280],
  .../** @type {[string, number][]} */ (["05", "06", "07", "08", "11", "12", "13", "14", "15"].map((day, n) => [`2027-01-${day}T16:30`, 588 + n * 360])),
].map(([at, left]) => ({ dueAt: `${at}:00+08:00`, workingMinutesLeft: Number(left) }));

/** @returns {Schema<"DueLine">} */
const due = (/** @type {Line} */ sheet, /** @type {number} */ n) => ({
  colour: n < 2 ? "RED" : n < 5 ? "YELLOW" : "GREEN",
  workingMinutesLeft: nth(DUE, n).workingMinutesLeft,
  item: {
    no: sheet.no, hall: "330106", urgent: n === 2, matterName: sheet.matterName, maskedName: sheet.applicant,
    acceptanceType: "PROMISED", window: sheet.window, agent: "wang.fang", handler: nth(CLERKS, n), warnAt: "2027-01-05T10:00:00+08:00",
    dueAt: nth(DUE, n).dueAt, awaits: n % 4 === 1 ? ["REPLY"] : [], waiting: { objections: [], parts: [] },
  },
});

/** @type {[Schema<"CaseLine">["status"], Text][]} */
const STANDS = [
  ["ACCEPTED", text("已受理", "accepted")], ["IN_PROGRESS", text("办理中", "in progress")], ["DECIDED", text("已决定", "decided")],
  ["COMPLETED", text("已办结", "completed")],
];

/** @returns {Schema<"CaseLine">} */
const caseLine = (/** @type {Line} */ sheet, /** @type {number} */ n) => ({
  no: sheet.no, status: nth(STANDS, n)[0], statusText: nth(STANDS, n)[1],
  urgent: n === 0, matterId: sheet.matterId, matterName: sheet.matterName, maskedName: sheet.applicant, window: sheet.window,
  agent: "wang.fang", ...(n % 4 && { handler: nth(CLERKS, n) }), acceptedAt: "2027-01-04T09:00:00+08:00",
  dueAt: n === 1 ? "2027-01-04T08:37:00+08:00" : "2027-01-18T16:30:00+08:00", overdue: n === 1,
});

/** @returns {Schema<"ChecklistLine">} */
const material = (/** @type {string} */ code, /** @type {string} */ zh, /** @type {string} */ en) => ({
  code, name: text(zh, en), originals: 1, copies: 1, principal: true, why: text("申请要件", "Required"), because: [], unless: [],
});

/** @type {Answer<"matters.show">} */
const HOUSING = {
  .../** @type {Schema<"Summary">} */ (MATTERS[0]), jointWindows: [], limitWorkingDays: 60, openToday: true, messages: ["MAIL", "SMS"],
  guide: { conditions: [], procedure: [], fee: text("不收费", "Free of charge"), notes: [], source: "第三篇" },
  stages: [], choices: [], circumstances: [], open: [], figures: [], conditions: [], fees: [], amounts: [],
  checklist: [
    material("ID_CARD", "申请家庭成员身份证", "Identity cards of the household"), material("HOUSEHOLD_REGISTER", "户口簿", "Household register"),
    material("INCOME_CERTIFICATE", "申请家庭收入状况证明", "Certificate of household income"),
  ],
};

/** Its papers are named in words, by the rules of the authority in charge (N2). @type {Answer<"matters.show">} */
const DISASTER = {
  ...HOUSING, .../** @type {Schema<"Summary">} */ (MATTERS[9]), checklist: [material("WRITTEN_APPLICATION", "申请书", "Written application")],
  guide: { ...HOUSING.guide, notes: [text("所需材料由窗口按主管部门规定一次性告知", "The window tells the papers once, by the rules of the authority in charge")] },
};

const NOTICE = `<!DOCTYPE html><html lang="zh-CN"><head><title>补充件通知书</title><style>
@page { size: A4; margin: 20mm 24mm; }
* { box-sizing: border-box; } html { background: #ddd; }
body { width: 210mm; min-height: 296mm; padding: 20mm 24mm; background: #fff; color: #000; font: 12pt/1.65 serif; }
h1, h2 { text-align: center; } h1 { color: #c00; } table { width: 100%; border-collapse: collapse; } td, th { border: 1px solid #000; padding: 1mm 2mm; }
@media print { html { background: none; } body { width: 162mm; min-height: 256mm; padding: 0; } }
</style></head><body><h1>青溪镇便民服务大厅</h1><h2>补充件通知书</h2><p>欧阳建国：</p><p>您申请的事项尚缺下列材料，请于三十日内一次补齐。</p>
<table><thead><tr><th>序号</th><th>材料</th></tr></thead><tbody><tr><td>1</td><td>申请家庭收入状况证明</td></tr><tr><td>2</td><td>户口簿</td></tr></tbody></table></body></html>`;

/** What its screens have to have words for; where there are none they show the code. */
export const vocabulary = [
  constants("ApplicationStatus", [
    ["AWAITING_ANSWER", "待答复", "to be answered"], ["INCOMPLETE", "材料不齐", "incomplete"], ["SUPPLEMENT_REQUESTED", "已告知补件", "supplement requested"],
    ["COMPLETE", "材料齐全", "complete"], ["ACCEPTED", "已受理", "accepted"], ["RETURNED", "已退回", "returned"], ["LAPSED", "逾期未补件，已终止", "lapsed, supplement not brought"],
  ]),
  constants("CasesStatus", [["ACCEPTED", "已受理", "accepted"], ["IN_PROGRESS", "办理中", "in progress"], ["DECIDED", "已决定", "decided"], ["COMPLETED", "已办结", "completed"]]),
  constants("MatterKind", [
    ["CONSULTATION", "咨询件", "consultation"], ["INSTANT", "即办件", "instant"], ["PROMISED", "承诺件", "promised"], ["PETITION", "信访件", "petition"],
    ["FORWARDED", "上报件", "forwarded"],
  ]),
  constants("AcceptanceType", [["PROMISED", "承诺件", "promised"]]),
  constants("Channel", [["COUNTER", "窗口", "at the counter"], ["PHONE", "电话", "by phone"]]),
  constants("DueBoardColour", [["GREEN", "正常", "in time"], ["YELLOW", "临近期限", "due soon"], ["RED", "已超期", "overdue"]]),
  constants("StageResult", [["PASSED", "通过", "passed"], ["RETURNED", "退回", "returned"], ["REFUSED", "不通过", "refused"]]),
  constants("WaitingFor", [["REPLY", "待复核答复", "a reply to be signed"]]),
  constants("LookReason", [
    ["HANDLING", "办理本件", "handling this matter"], ["IDENTITY", "核对身份", "checking who it is"], ["CONTACT", "联系本人", "contacting the person"],
    ["RELATED_CASE", "办理关联件", "handling a related matter"],
  ]),
  constants("ReturnGround", [["UNLAWFUL", "不符合法律法规规定", "against the law"], ["PRINCIPAL_ITEM_MISSING", "缺少主要材料", "a principal item is missing"], ["FALSE_OR_OUTSIDE", "弄虚作假或不属本事项", "false, or outside the matter"]]),
  constants("IdentityProof", [["CARD_SHOWN", "出示身份证", "identity card shown"], ["CALLED_BACK", "回电核实", "called back"], ["PROVIDER", "统一身份认证", "signed in at the identity provider"]]),
  constants("WithdrawalProof", [["SIGNED_FORM", "签字的撤回申请书", "signed withdrawal form"], ["QUERY_CODE", "申请人报出查询码", "query code told by the resident"]]),
  constants("ExplanationCounting", [["WORKING_DAYS", "按工作日计算", "counted by the working day"], ["CALENDAR_DAYS", "按自然日计算", "counted by the calendar day"]]),
  constants("ApplicationNoticeKind", [["SUPPLEMENT", "补充件通知书", "supplement notice"]]),
];

/** @type {Operation[]} */
const OF_AN_APPLICATION = [
  "applications.supplyMaterials", "applications.requestSupplement", "applications.giveBack", "handOvers.offer", "applications.correct", "applications.withdraw",
];

/** @type {Schema<"StageRecord">} */
const REVIEWED = {
  body: text("社区居委会", "Community"), signedBy: "社区居委会主任", opinion: "经入户核实，家庭住房、收入情况属实，同意上报", result: "PASSED",
  documentNo: "青社〔2026〕31号", date: "2026-12-28", doneBefore: false,
};

/** @type {Operation[]} */
const OF_A_CASE = ["cases.completeStage", "cases.decide", "cases.requestExtension", "cases.assignHandler"];

export const answers = {
  "GET /api/me": answer("me.show", ME),
  "GET /api/clock": answer("clock.show", { instant: "2027-01-04T10:12:00+08:00", offset: "PT886H" }),
  "GET /api/halls": answer("halls.list", { items: [{ code: "330106", name: HALL, windows: WINDOWS }] }),
  "GET /api/desk": desk.asItIs,
  "GET /api/matters": answer("matters.list", { items: MATTERS }),
  "GET /api/matters/low-rent-housing": answer("matters.show", HOUSING),
  "GET /api/matters/agricultural-disaster-subsidy": answer("matters.show", DISASTER),
  "GET /api/applications/online": answer("applications.findOnline", { people, items: [{
    no: "330106-20270104-0031", hall: "330106", window: "CIVIL_AFFAIRS", matterId: "low-rent-housing", matterName: HOUSING.name, applicant: "张*",
    receivedAt: "2027-01-04T08:40:00+08:00", waiting: true }] }),
  "GET /api/applications": answer("applications.find", { items: applications, next: "bmV4dA", people }),
  "GET /api/due-board": answer("dueBoard.show", { items: applications.slice(0, 12).map(due), people }),
  "GET /api/cases": answer("cases.find", { items: applications.map(caseLine), next: "bmV4dA", people }),
  "GET /api/staff": answer("staff.find", {
    items: Object.entries(people).map(([user, { name, staffNo, post }]) => ({
      user, name, staffNo, post, windows: WINDOWS.slice(0, 1), roles: [], from: "2020-01-01", deputies: [],
    })),
  }),
  // Nothing was charged; the document's example would name people whom this hall doesn't have.
  [`GET /api/applications/${no(1)}/fees`]: answer("fees.list", { items: [], people }),
  [`GET /api/applications/${no(2)}/fees`]: answer("fees.list", { items: [], people }),
  [`GET /api/applications/${no(10)}/fees`]: answer("fees.list", { items: [], people }),
  [`GET /api/applications/${no(1)}`]: answer("applications.show", {
    ...application(0), jointWindows: ["CONSTRUCTION", "CIVIL_AFFAIRS"], people, actions: OF_AN_APPLICATION.map((operation) => action(operation, { no: no(1) })),
  }),
  [`GET /api/applications/${no(2)}`]: answer("applications.show", {
    ...application(1), confirmByProvisional: true, decideByProvisional: true, meetAt: "2027-01-05T10:00:00+08:00", meetingOvertakenBy: "CLERK_ON_LEAVE", meetingOvertakenText: text("经办人已准假", "the clerk is on leave"), jointWindows: [], people,
    actions: /** @type {Operation[]} */ (["applications.accept", "handOvers.takeBack"]).map((operation) => action(operation, { no: no(2) })),
  }),
  [`GET /api/applications/${no(10)}`]: answer("applications.show", {
    ...application(9), jointWindows: [], status: "SUPPLEMENT_REQUESTED", noticed: true, itemsInWords: true, presented: ["WRITTEN_APPLICATION"], missing: ["NAMED_1"],
    named: [{ code: "NAMED_1", text: "受灾面积核定表", reason: "补助按核定的受灾面积计算", basis: "《农业生产和水利救灾资金管理办法》" }],
    supplementUntil: "2027-02-04T23:59:59+08:00", supplementUntilProvisional: true, supplementUntilDayOff: ENDS_LATER, people,
    actions: /** @type {Operation[]} */ (["applications.requestSupplement", "applications.giveBack"]).map((operation) => action(operation, { no: no(10) })),
  }),
  [`POST /api/applications/${no(2)}/acceptance/preview`]: answer("applications.previewAcceptance", {
    dueAt: "2027-01-18T16:30:00+08:00", workingDays: 10, provisional: false, refusals: [],
  }),
  "GET /api/notices/330106-BC-2027-0001": { body: NOTICE, type: "text/html" },
  "GET /api/notices/330106-BC-2027-0002": { body: NOTICE, type: "text/html" },
  [`POST /api/applications/${no(1)}/supplement-request`]: answer("applications.requestSupplement", {
    noticeNo: "330106-BC-2027-0002", items: [], breach: false, version: 3,
  }),
  [`GET /api/cases/${no(1)}`]: answer("cases.show", {
    no: no(1), hall: "330106", status: "IN_PROGRESS", statusText: text("办理中", "in progress"), urgent: false, matterId: "low-rent-housing",
    window: "CIVIL_AFFAIRS", people, version: 6,
    actions: OF_A_CASE.map((operation) => action(operation, { no: no(1), stage: "community-review" })),
    handling: {
      matterName: text("廉租房申请", "Low-rent housing"), maskedName: "张*", type: "PROMISED", acceptedBy: "wang.fang",
      acceptedAt: "2026-12-25T09:00:00+08:00", responsible: { agent: "wang.fang", handler: "li.na", window: "CIVIL_AFFAIRS", held: HELD },
      stages: [
        { stage: { id: "community-review", name: text("社区初审", "Community review"), body: text("社区居委会", "Community") }, startedAt: "2026-12-25T09:00:00+08:00", completedAt: "2026-12-28T10:00:00+08:00", completedBy: "li.na", record: REVIEWED },
        { stage: { id: "publicity", name: text("公示五日", "Publicity"), body: text("社区居委会", "Community"), publicityDays: 5 }, startedAt: "2026-12-28T10:00:00+08:00", publishedUntil: "2027-01-04T23:59:59+08:00", publishedUntilProvisional: true, publishedUntilDayOff: ENDS_LATER },
        { stage: { id: "township-review", name: text("镇政府审核", "Township review"), body: text("镇民政办", "Township civil affairs") } },
      ],
      objections: [], overdue: [], ending: {},
      deadlines: [deadline("original", "2027-01-11T16:30:00+08:00")],
    },
    timeline: [
      entry(0, "2026-12-25T08:40:00+08:00", text("接待登记", "Received"), "wang.fang"),
      entry(1, "2026-12-25T09:00:00+08:00", text("正式受理", "Accepted"), "wang.fang"),
      entry(2, "2026-12-25T09:00:01+08:00", text("承诺期限", "Promised"), "wang.fang"),
      entry(3, "2026-12-25T09:20:00+08:00", text("确定承办人", "Handler assigned"), "wang.fang"),
      entry(4, "2026-12-28T10:00:00+08:00", text("环节完成", "Stage completed"), "li.na"),
    ],
  }),
  [`GET /api/cases/${no(1)}/deadline`]: answer("cases.explainDeadline", explained(no(1))),
};

/** What is answered on a day that is none of the everyday. */
export const instead = {
  operator: signedIn("OPS", text("运维", "Operations"), "zhou.min", ["projections.overview", "me.show"]),
  noCases: answer("cases.find", { items: [] }),
  found: answer("search.byWhatever", {
    items: [{ kind: "CASE", kindText: text("办件", "case"), no: no(1), link: `/api/cases/${no(1)}` }], more: [], unavailable: [],
  }),
  takenOver: answer("applications.show", { ...application(0), jointWindows: [], clerk: "li.na", people, actions: [] }),
  returned: answer("applications.giveBack", { noticeNo: "330106-BC-2027-0002", missingPrincipal: [], version: 4 }),
};

/** @returns {Schema<"TimelineEntry">} */
function entry(/** @type {number} */ sequence, /** @type {string} */ at, /** @type {Text} */ typeText, /** @type {string} */ by) {
  return { at, eventId: `Case:${no(1)}@${sequence}`, sequence, type: "t", by, typeText };
}

/**
 * Its screens and states, by the name of their picture.
 *
 * @type {Record<string, Look>}
 */
export const screens = {
  ...desk.screens,
  "new-reception": { path: "/reception/new" },
  "new-reception-filled": { path: "/reception/new", then: fillReception },
  applications: { path: "/reception" },
  "applications-online": { path: "/reception/online" },
  application: { path: "/reception/330106-20270104-0001" },
  "application-supplement": { path: "/reception/330106-20270104-0001", then: (page) => page.getByRole("button", { name: "一次性告知补件" }).click() },
  "application-hand-over": { path: "/reception/330106-20270104-0001", then: (page) => page.getByRole("button", { name: "转交" }).click() },
  "application-notice": { path: "/reception/330106-20270104-0001", then: (page) => page.getByRole("button", { name: /补充件通知书 330106/ }).click() },
  "application-reason": { path: "/reception/330106-20270104-0001", then: (page) => page.getByRole("button", { name: "查看个人信息" }).first().click() },
  "application-named": { path: "/reception/330106-20270104-0010", then: namePaper },
  acceptance: { path: "/reception/330106-20270104-0002", then: openAcceptance },
  cases: { path: "/cases" },
  "cases-sorted": { path: "/cases?sort=-dueAt" },
  case: { path: "/cases/330106-20270104-0001" },
  "case-stage": { path: "/cases/330106-20270104-0001", then: (page) => page.getByRole("button", { name: "登记环节结果" }).click() },
  "case-rule": { path: "/cases/330106-20270104-0001", then: (page) => page.getByRole("button", { name: "依据 K5" }).click() },
  "due-board": { path: "/due-board" },
  "person-menu": { path: "/", then: (page) => page.getByRole("button", { name: /王芳/ }).click() },
  keys: { path: "/", then: (page) => page.keyboard.press("?") },
  forbidden: { path: "/reception/new", answers: { me: instead.operator.body } },
  empty: { path: "/cases?status=DECIDED", answers: { cases: instead.noCases.body } },
  ...still,
  nowhere: { path: "/nothing-here" },
  "not-there": { path: "/cases/330106-20270104-9999-0", answers: { "cases/330106-20270104-9999-0": problem(404, "unknown-number", "没有这个编号") } },
};

async function fillReception(/** @type {Page} */ page) {
  await page.getByRole("combobox", { name: /事项/ }).fill("zgrz");
  await page.getByRole("option", { name: /资格认证/ }).waitFor();
  await page.keyboard.press("Enter");
  await page.getByLabel("身份证号").fill("110105194912310021");
  await page.getByLabel("姓名").fill("欧阳建国");
}

async function namePaper(/** @type {Page} */ page) {
  await page.getByText("补助按核定的受灾面积计算").waitFor();
  await page.getByRole("button", { name: "一次性告知补件" }).click();
  await page.getByRole("button", { name: "增加一项" }).click();
  await page.getByLabel("材料名称").fill("保险理赔单");
}

async function openAcceptance(/** @type {Page} */ page) {
  await page.getByRole("button", { name: "受理" }).click();
  await page.getByText("应于此时前办结").waitFor();
}
