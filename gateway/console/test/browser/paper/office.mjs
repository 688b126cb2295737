// @ts-check
// What the office does beside the month's attendance: inspections, the board, assessments, the catalogue, the year.
import { action, answer, constants, lighterThan, nth, people, signedIn, text } from "./kit.mjs";
import { matter } from "./matter.mjs";
import { year } from "./year.mjs";

/** @import { Page } from "playwright-core" */
/** @import { Answer, People, Schema } from "../../../src/api/types" */
/** @import { Look } from "./kit.mjs" */

/** @type {People} */
const STAFF = {
  ...people,
  "wu.gang": { name: "吴刚", staffNo: "1201", post: "大厅办公室主任" },
  "sun.yan": { name: "孙燕", staffNo: "1005", post: "财政窗口工作人员" },
  "ma.chao": { name: "马超", staffNo: "1301", post: "系统运维" },
};

const who = (/** @type {string} */ user, /** @type {Schema<"StaffRole">["role"]} */ role, /** @type {string} */ zh, /** @type {string} */ en) =>
  ({ ...signedIn(role, text(zh, en), user).body, ...STAFF[user], windows: [] });
const OFFICE = who("wu.gang", "OFFICE", "大厅办公室", "hall office");
const LEAD = who("zhou.min", "LEAD", "分管领导", "lead");
const OPERATOR = who("ma.chao", "OPS", "系统运维", "operator");
export const me = { office: OFFICE, operator: OPERATOR };

const ITEMS = [
  ["DESK_TIDY", 20, "办公用品、资料整理整齐，台面整洁", "Desk and counter tidy"], ["NO_PAPER_LEFT", 15, "桌面、台面无遗留纸制文件资料和杂志书报", "No papers left on the desk"],
  ["PUBLICITY_IN_PLACE", 15, "对外宣传资料按规定位置摆放", "Publicity material in its place"], ["WASTE_EMPTIED", 15, "垃圾集中倾倒", "Waste emptied"],
  ["FLOOR_CLEAN", 15, "地面清洁，无纸屑、烟头", "Floor clean"], ["NO_SMOKING", 10, "大厅内无人吸烟", "Nobody smokes in the hall"],
  ["BADGE_WORN", 10, "挂牌上岗，仪容仪表大方", "Badges worn, dress proper"],
];
const LIST = { items: ITEMS.map(([code, points, zh, en]) => ({ code: String(code), points: Number(points), name: text(String(zh), String(en)) })), passMark: 60 };

const WINDOWS = ["CIVIL_AFFAIRS", "LABOUR", "FINANCE"];
const record = (/** @type {number} */ n) => `330106-XW20270104-${String(n).padStart(4, "0")}`;

/** @returns {Schema<"AccountabilityConductAnswer">} */
function inspection(/** @type {number} */ n) {
  const scores = Object.fromEntries(LIST.items.map(({ code, points }, i) => [code, n === 1 ? Math.round(points / 2) : points - (i === n % 7 ? 5 : 0)]));
  const points = Object.values(scores).reduce((sum, one) => sum + one, 0);
  return {
    no: record(n + 1), kind: "INSPECTION", rule: "H2", text: points >= 60 ? text("窗口检查合格", "inspection passed") : text("窗口检查不合格", "inspection failed"),
    ...(n % 3 && { person: nth(["wang.fang", "li.na", "sun.yan"], n) }), window: nth(WINDOWS, n), day: `2027-01-0${4 - (n % 4)}`, recordedBy: "wu.gang",
    recordedAt: "2027-01-04T09:20:00+08:00", inspection: { scores, points, passMark: 60, ...(n === 1 && { remark: "台面有报纸，地面有烟头" }) },
    ...(n === 4 && { withdrawal: { reason: "登记有误", withdrawnBy: "wu.gang", withdrawnAt: "2027-01-04T09:40:00+08:00" } }),
  };
}
const INSPECTIONS = Array.from({ length: 8 }, (_, n) => inspection(n));

/** @type {[Schema<"Misconduct">["breach"], string, string][]} */
const BREACHES = [
  ["NO_BADGE", "H3", "上午未挂牌上岗，经提醒后改正。"], ["SMOKING", "H3", "在大厅东侧吸烟。"], ["MANNERS", "H3", "答复居民时语气生硬，当场提醒。"],
  ["BANQUETS", "G1", "参加办事对象的宴请，本人承认。"], ["ALCOHOL", "H3", "工作日中午饮酒。"],
];

/** @returns {Schema<"AccountabilityConductAnswer">} */
const breach = (/** @type {number} */ n) => ({
  no: record(20 + n), kind: "BREACH", rule: nth(BREACHES, n)[1], text: text("违反守则", "breach"), person: nth(["li.na", "sun.yan", "chen.jie"], n),
  window: nth(WINDOWS, n), day: `2027-01-0${4 - (n % 4)}`, recordedBy: "wu.gang", recordedAt: "2027-01-04T09:30:00+08:00",
  fault: { breach: nth(BREACHES, n)[0], note: nth(BREACHES, n)[2], evidence: n === 0 ? ["Case:330106-20270104-0003@4"] : [] },
  ...(n === 1 && { withdrawal: { reason: "认错人", withdrawnBy: "wu.gang", withdrawnAt: "2027-01-04T09:40:00+08:00" } }),
});

/** @type {[Schema<"AccountabilityNotice">["kind"], string, string][]} */
const POSTED = [
  ["COMMENDATION", "上门为老人办理认证", "窗口人员利用午休上门，为行动不便的老人办理养老金资格认证。"], ["CIRCULAR", "关于上班时间脱岗的通报", "请全体人员引以为戒，严格遵守考勤制度。"],
  ["COMMENDATION", "拾金不昧", "拾得居民遗失的钱包，当日归还。"],
];

/** @returns {Schema<"AccountabilityConductAnswer">} */
const posting = (/** @type {number} */ n) => ({
  no: record(40 + n), kind: "POSTING", rule: "G2", text: text("好人好事", "commendation"), person: nth(["li.na", "chen.jie", "wang.fang"], n), window: nth(WINDOWS, n),
  day: "2027-01-04", recordedBy: "wu.gang", recordedAt: `2027-01-0${4 - (n % 3)}T09:30:00+08:00`,
  notice: { kind: nth(POSTED, n)[0], title: nth(POSTED, n)[1], text: nth(POSTED, n)[2] },
});

/** @type {[id: string, zh: string, en: string, base?: string, weight?: string, cap?: string][]} */
const FIGURES = [
  ["accepted", "受理数", "accepted", "0", "0.20", "8"], ["onTime", "按时办结", "on time", "0", "0.25", "10"], ["late", "超期", "late", "0", "-5", "30"],
  ["extended", "延期", "extended", "0", "-0.50", "5"], ["averageShare", "平均用时占比（%）", "average share of the limit used (%)", "80", "-0.10", "5"],
  ["ratings", "评价数", "ratings"], ["averageRating", "平均评分", "average rating", "3", "3", "6"], ["complaintsFounded", "属实投诉", "complaints founded", "0", "-10", "40"],
  ["attendanceLate", "迟到", "late for work", "0", "-1", "10"], ["leftEarly", "早退", "left early", "0", "-1", "10"], ["offPost", "脱岗", "off post", "0", "-2", "20"],
  ["absent", "缺勤（半天）", "absent half days", "0", "-3", "30"], ["inspections", "检查次数", "inspections"],
  ["averagePoints", "检查平均分", "average points of inspections", "60", "0.20", "8"], ["commendations", "表扬", "commendations", "0", "2", "6"],
];
const PARTS = FIGURES.flatMap(([figure, , , base, weight, cap]) => (base && weight && cap ? [{ figure, base, weight, cap }] : []));

/** @returns {Schema<"Line">} */
function line(/** @type {string} */ subject, /** @type {number} */ n, /** @type {number} */ late) {
  const figures = Object.fromEntries(
    FIGURES.map(([figure]) => [figure, { accepted: 18 - n, onTime: 15 - n, late, averageShare: 42 + n, ratings: 4, averageRating: "4.50", inspections: 2, averagePoints: 88 - n, commendations: n === 0 ? 1 : 0, attendanceLate: n }[figure] ?? 0]),
  );
  const counted = PARTS.map(({ figure, base, weight, cap }) => {
    const points = (Number(figures[figure]) - Number(base)) * Number(weight);
    return /** @type {const} */ ([figure, Math.max(-Number(cap), Math.min(Number(cap), points))]);
  });
  const score = counted.reduce((sum, [, points]) => sum + points, 60);
  const parts = { start: "60.00", ...Object.fromEntries(counted.map(([figure, points]) => [figure, points.toFixed(2)])) };
  return { subject, figures: Object.fromEntries(Object.entries(figures).map(([name, value]) => [name, String(value)])), parts, score: score.toFixed(2) };
}

const byScore = (/** @type {Schema<"Line">} */ one, /** @type {Schema<"Line">} */ other) => Number(other.score) - Number(one.score);

/** @returns {Answer<"assessments.show">} */
const assessment = (/** @type {number} */ late) => ({
  hall: "330106", month: "2026-12", status: "DRAFT", versions: [], formula: "2026.1", parts: PARTS,
  figures: FIGURES.map(([figure, zh, en]) => ({ figure, figureText: text(zh, en) })),
  clerks: ["wang.fang", "sun.yan", "li.na", "chen.jie"].map((clerk, n) => line(clerk, n, n === 2 ? late : 0)).toSorted(byScore),
  windows: WINDOWS.map((window, n) => line(window, n, n === 1 ? late : 0)).toSorted(byScore), people: STAFF,
  actions: [action("assessments.publish", { month: "2026-12" })],
});

const published = (/** @type {number} */ late, /** @type {number} */ version) =>
  answer("assessments.show", {
    ...assessment(late), status: "PUBLISHED", version, versions: [1, 2], publishedBy: "wu.gang", publishedAt: "2027-01-04T08:30:00+08:00",
    ...(version === 2 && { reason: "更正一起误记的超期。" }),
  });

/** @type {Schema<"LedgerLine">} */
const ENTRY = {
  number: 17, source: "Case:330106-20261211-0004@6", rule: "D5", fault: "OVERDUE", faultText: text("超时限办理", "overdue"), subject: "330106-20261211-0004",
  person: "li.na", window: "LABOUR", evidence: [], occurredAt: "2026-12-18T16:30:00+08:00", enteredAt: "2026-12-18T16:31:00+08:00", status: "OPEN",
  by: "when-rule-broken-then-enter-in-ledger", lastNumber: 17, version: 1,
};

/** What its screens have to have words for. */
export const vocabulary = [
  constants("ConductBreach", [
    ["MANNERS", "服务态度或文明礼仪不当", "bad manners"], ["ALCOHOL", "工作时间或工作日中午饮酒", "alcohol at work or at noon"], ["NO_BADGE", "未挂牌上岗", "no badge worn"],
    ["SMOKING", "在大厅内吸烟", "smoking in the hall"], ["BANQUETS", "参与可能影响正常办事的宴请", "banquets"],
  ]),
  constants("ConductHandling", [["REFUSED", "礼品已谢绝", "gift refused"], ["HANDED_IN", "礼品已上交", "gift handed in"]]),
  constants("ConductPosting", [["COMMENDATION", "好人好事", "commendation"], ["CIRCULAR", "情况通报", "circular"]]),
  constants("AssessmentStage", [["DRAFT", "草稿", "draft"], ["PUBLISHED", "已公布", "published"]]),
  constants("CaseOutcome", [["GRANTED", "准予", "granted"], ["REFUSED", "不予", "refused"]]),
  constants("SanctionForm", [["CRITICISM", "通报批评", "circulated criticism"], ["ADMONITION", "诫勉教育", "admonition"], ["POSITION", "组织处理", "measure concerning the post"], ["ADMINISTRATIVE", "政务处分", "administrative sanction"]]),
  constants("ErasureStatus", [["REQUESTED", "待决定", "to be decided"], ["REFUSED", "不予删除", "refused"], ["EXECUTED", "已删除", "erased"]]),
  constants("ErasureGround", [["PURPOSE_ACHIEVED", "处理目的已实现、无法实现或不再必要", "purpose achieved"], ["CONSENT_WITHDRAWN", "撤回同意", "consent withdrawn"]]),
  constants("ErasureIdentified", [["ID_CARD", "居民身份证", "identity card"], ["OTHER_DOCUMENT", "其他证件", "other document"]]),
  constants("RefusalGround", [["STILL_NEEDED", "办理尚需使用", "still needed"], ["MUST_BE_KEPT", "法定保存期限未届满", "has to be kept by law"]]),
];

/** @type {Schema<"IntakeErasureAnswer">} */
const ASKED = {
  erasure: {
    no: "330106-SC20270104-0001", hall: "330106", status: "REQUESTED", ground: "CONSENT_WITHDRAWN", identified: "ID_CARD", requestedBy: "wang.fang",
    requestedAt: "2027-01-04T09:00:00+08:00",
  },
  people: STAFF, actions: [action("erasures.decide", { no: "330106-SC20270104-0001" })],
};

/** @type {[Schema<"SanctionForm">["sanction"], Schema<"SanctionForm">["form"], string, string, boolean][]} */
const LADDER = [
  ["CIRCULATED_CRITICISM", "CRITICISM", "通报批评", "circulated criticism", false], ["ADMONITION_TALK", "ADMONITION", "诫勉教育", "admonition talk", false],
  ["OFF_POST_TRAINING", "ADMONITION", "离岗培训", "off-post training", false], ["EFFICIENCY_WARNING", "ADMONITION", "效能告诫", "efficiency warning", false],
  ["TRANSFER", "POSITION", "调离窗口工作", "transfer", false], ["ADMINISTRATIVE_WARNING", "ADMINISTRATIVE", "行政警告", "administrative warning", true],
];

/** @type {[Schema<"Base">["fault"], string, string, string, number][]} */
const STARTS = [
  ["OVERDUE", "D5", "超时限办理", "overdue", 0], ["ONE_TIME_NOTICE_BREACHED", "N3", "违反一次性告知", "one-time notice breached", 0], ["UNLISTED_FEE", "P4", "目录外收费", "fee not listed", 3],
  ["ABSENT", "T10", "缺勤", "absent", 1], ["REPEATED_ERRORS", "B2", "责任心不强、屡次差错", "repeated errors", 2], ["INTEGRITY_BREACHED", "G1", "违反廉政规定", "integrity breached", 5],
];
const TABLE = answer("sanctions.showTable", {
  hall: "330106", version: "1",
  sanctions: LADDER.map(([sanction, form, zh, en, needsApproval], n) => ({ sanction, form, sanctionText: text(zh, en), needsApproval, onLadder: n + 1, lighter: lighterThan(sanction) })),
  base: STARTS.map(([fault, rule, zh, en, n]) => ({ fault, rule, faultText: text(zh, en), sanction: nth(LADDER, n)[0] })),
  heavier: [
    { aggravation: "OBSTRUCTED_INVESTIGATION", aggravationText: text("不配合调查、阻挠追究", "obstructed the investigation"), steps: 1 },
    { aggravation: "RETALIATED", aggravationText: text("打击报复知情人", "retaliated"), steps: 2 },
  ],
});

export const answers = {
  "GET /api/sanctions": TABLE,
  "GET /api/conduct/inspection-list": answer("conduct.showInspectionList", LIST),
  "GET /api/conduct/inspections": answer("conduct.listInspections", { items: INSPECTIONS, people: STAFF }),
  "GET /api/conduct/breaches": answer("conduct.listBreaches", { items: BREACHES.map((_, n) => breach(n)), people: STAFF }),
  "GET /api/conduct/postings": answer("conduct.listPostings", { items: POSTED.map((_, n) => posting(n)), people: STAFF }),
  [`GET /api/conduct/records/${record(2)}`]: answer("conduct.show", { ...inspection(1), people: STAFF, actions: [action("conduct.withdraw", { no: record(2) })] }),
  [`GET /api/conduct/records/${record(20)}`]: answer("conduct.show", { ...breach(0), people: STAFF, actions: [action("conduct.withdraw", { no: record(20) })] }),
  "GET /api/assessments/2026-12": answer("assessments.show", assessment(1)),
  // As it is without circumstances, where nobody asks for others.
  "GET /api/public/notices": answer("cases.listPublicity", {
    items: [{
      no: "330106-20261218-0102", matterName: text("廉租房申请", "Low-rent housing"), maskedName: "张*", stage: text("社区公示", "Community publicity"),
      from: "2026-12-22T09:00:00+08:00", until: "2027-01-06T23:59:59+08:00",
    }],
  }),
  ...matter,
  ...year,
  [`GET /api/erasures/${ASKED.erasure.no}`]: answer("erasures.show", ASKED),
};

/** What the assessment says of a month that was published again, of the version before, and what stands behind a figure. */
export const instead = { again: published(0, 2), before: published(1, 1), late: answer("ledger.find", { items: [ENTRY], people: STAFF }) };

const office = { answers: { me: OFFICE } };

/**
 * @type {Record<string, Look>}
 */
export const screens = {
  inspections: { path: "/conduct/inspections", ...office },
  "new-inspection": { path: "/conduct/inspections/new", ...office, then: (page) => page.getByLabel(/地面清洁/).fill("3") },
  breaches: { path: "/conduct/breaches", ...office },
  "record-breach": { path: "/conduct/breaches", ...office, then: (page) => page.getByRole("button", { name: "记录违反" }).click() },
  gifts: { path: "/conduct/gifts", ...office },
  "conduct-inspection": { path: `/conduct/records/${record(2)}`, ...office },
  "conduct-breach": { path: `/conduct/records/${record(20)}`, ...office },
  postings: { path: "/board/postings", ...office },
  "new-posting": { path: "/board/postings/new", ...office, then: fillPosting },
  board: { path: "/board", ...office },
  assessment: { path: "/assessment", ...office },
  "assessment-opened": { path: "/assessment", ...office, then: openFigure },
  register: { path: "/register", ...office },
  publicity: { path: "/publicity", ...office },
  sanctions: { path: "/sanctions", ...office },
  catalogue: { path: "/catalogue", ...office },
  "historical-matters": { path: "/catalogue/historical", answers: { me: who("li.na", "AUDITOR", "审计监督", "auditor") } },
  matter: { path: "/catalogue/low-rent-housing", ...office },
  "matter-sheet": { path: "/catalogue/low-rent-housing", ...office, then: (page) => page.getByRole("button", { name: "一次性告知单" }).click() },
  "matter-versions": { path: "/catalogue/low-rent-housing/versions", ...office },
  "matter-version": { path: "/catalogue/low-rent-housing/version", ...office },
  "matter-version-faults": { path: "/catalogue/low-rent-housing/version", ...office, then: spoilVersion },
  "matter-version-changes": { path: "/catalogue/low-rent-housing/version", ...office, then: changeVersion },
  calendar: { path: "/calendar?year=2027", ...office },
  "calendar-provisional": { path: "/calendar?year=2028", ...office },
  "publish-schedule": { path: "/calendar/publish", answers: { me: OPERATOR }, then: fillSchedule },
  erasures: { path: "/erasures", answers: { me: LEAD } },
  erasure: { path: `/erasures/${ASKED.erasure.no}`, ...office },
  "erasure-decision": { path: `/erasures/${ASKED.erasure.no}`, ...office, then: (page) => page.getByRole("button", { name: "决定删除申请" }).click() },
};

async function spoilVersion(/** @type {Page} */ page) {
  await page.getByLabel("生效日").fill("2026-01-01");
  await page.getByLabel("承诺工作日").fill("900");
  await page.getByLabel("承诺工作日").press("Tab");
  await page.getByText("处错误").waitFor();
}

async function changeVersion(/** @type {Page} */ page) {
  await page.getByLabel("承诺工作日").fill("50");
  await page.getByLabel("承诺工作日").press("Tab");
  await page.getByRole("button", { name: "与版本 2027.1 比较" }).click();
}

async function fillSchedule(/** @type {Page} */ page) {
  await page.getByLabel("节日").fill("春节");
  await page.getByLabel("起").fill("2028-01-25");
  await page.getByLabel("止").fill("2028-01-31");
  await page.getByLabel("调休上班日").fill("2028-02-05");
}

async function fillPosting(/** @type {Page} */ page) {
  await page.getByLabel("标题").fill("雨中护送老人");
  await page.getByLabel("内容").fill("下班途中护送迷路的老人回家。");
}

async function openFigure(/** @type {Page} */ page) {
  await page.getByRole("button", { name: "李娜 超期 1" }).click();
  await page.getByRole("heading", { name: /李娜 · 超期/ }).waitFor();
}
