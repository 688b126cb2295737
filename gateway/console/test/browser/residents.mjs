// @ts-check
// The residents' pages over a hall of paper: what the document gives as examples, and what one day's residents need.
import { answer, HALL, people, text, WINDOWS } from "./paper/kit.mjs";

export const APPLICATION = "330106-20261123-0007";
export const COMPLAINT = "330106-TS20261129-5034";
export const APPOINTMENT = "330106-YY20270101-0001";
export const NOTICE = "330106-SL-2026-0001";
export const CODE = "7K3M-9QXD";

/** @import { Schema } from "../../src/api/types" */

/**
 * @param {string} id
 * @param {string} zh
 * @param {string} en
 * @param {string} window
 * @param {Schema<"Summary">["kind"]} kind
 */
const matter = (id, zh, en, window, kind = "PROMISED") => ({ id, version: "2025.1", name: text(zh, en), kind, window });

export const matters = answer("matters.list", { items: [
  matter("rural-minimum-living-allowance", "农村低保对象申报", "Rural minimum living allowance", "CIVIL_AFFAIRS"),
  matter("senior-citizen-card", "《老年优待证》", "Senior citizen card", "CIVIL_AFFAIRS"),
  matter("unemployment-certificate-first-review", "《失业证》初审", "Unemployment certificate", "LABOUR", "FORWARDED"),
  matter("low-rent-housing", "廉租房保障", "Low-rent housing", "CONSTRUCTION"),
] });

/**
 * @param {string} code
 * @param {string} zh
 * @param {string} en
 * @param {string} why
 * @param {string[]} because
 * @returns {Schema<"ChecklistLine">}
 */
const line = (code, zh, en, why, because = []) =>
  ({ code, name: text(zh, en), originals: 1, copies: 1, principal: true, why: text(why, why), because, unless: [] });

const choice = {
  code: "HEALTH", question: text("申请家庭有无残疾人？", "Is a member of the household disabled?"), obligatory: true, exclusive: true,
  circumstances: [{ code: "DISABLED", name: text("有", "yes") }, { code: "NOT_DISABLED", name: text("无", "no") }],
};

/**
 * The guide, before and after its question is answered.
 *
 * @param {string[]} told
 */
export const guide = (told) => answer("matters.show", {
  ...matter("low-rent-housing", "廉租房保障", "Low-rent housing", "CONSTRUCTION"), jointWindows: ["CONSTRUCTION", "CIVIL_AFFAIRS"], limitWorkingDays: 60,
  guide: {
    conditions: [text("领取最低生活保障金的家庭", "Households that draw the allowance")], procedure: [], fee: text("不收费", "Free of charge"),
    notes: [text("每期公示时间为15日", "Each publicity lasts 15 days")], source: "第三篇",
  },
  stages: [{ id: "community-publicity", name: text("社区公示", "Publicity"), body: text("社区", "Community"), publicityDays: 15 }],
  choices: [choice], circumstances: told, open: told.length > 0 ? [] : [choice], figures: [], openToday: true, messages: ["SMS", "MAIL"],
  checklist: [line("APPLICATION", "申请书", "Application", "由申请家庭提出"),
    ...(told.includes("DISABLED") ? [line("DISABILITY_CERTIFICATE", "残疾证", "Disability certificate", "家庭有残疾人", told)] : [])],
  conditions: told.length > 0 ? [{ code: "ALLOWANCE", text: text("领取低保金", "Draws the allowance"), result: "UNKNOWN" }] : [],
  fees: [{ code: "DEPOSIT", name: text("公用设施", "Facilities"), yuan: 50, per: "PERSON", deposit: true }],
  amounts: [{ code: "RENT", name: text("租金补贴", "Rent"), fromYuan: 100, toYuan: 300, per: "MONTH", payee: "RESIDENT", requiredWhen: { anyOf: [], allOf: [], noneOf: [] } }],
});

export const board = answer("board.show", {
  hall: "330106", name: HALL, windows: WINDOWS.map((window) => ({ ...window, handles: text("有关事项。", "Its matters.") })),
  rules: ["首问负责制", "一次性告知制度"].map((title, i) => ({ id: `RULE_${i}`, title: text(title, `Rule ${i + 1}`), articles: ["一、热情接待。", "二、不得推诿。"] })),
  slogan: { number: 1, text: "细心、全面、努力。" }, slogans: ["细心、全面、努力。"], circulars: [], notices: "/api/public/notices?hall=330106",
  commendations: [{ no: "330106-HR-1", title: "上门办理认证", text: "利用午休上门。", publishedAt: "2026-11-20T10:00:00+08:00", window: text("民政救济", "Civil affairs") }],
  attendance: [{ month: "2026-10", version: 1, publishedAt: "2026-11-03T10:00:00+08:00", address: "/api/public/attendance/330106/2026-10" }],
  assessments: [{ month: "2026-10", version: 2, publishedAt: "2026-11-04T10:00:00+08:00", address: "/api/assessments/2026-10" }],
});

/** @type {Schema<"BoardLine">[]} */
const LINES = WINDOWS.map(({ code, name }, n) => ({
  window: code, windowName: name, attended: n !== 2, full: n === 3, waiting: 4 - n, ...(n < 2 && { averageWaitMinutes: 12 + n }),
  called: n > 1 ? [] : [{ no: `${"CB"[n]}009`, status: n === 0 ? "CALLED" : "SERVING", clerk: n === 0 ? "wang.fang" : "li.na", post: "窗口工作人员", calls: 1, calledAt: "2026-11-26T10:00:00+08:00" }],
}));

/**
 * The waiting board, of a day on which tickets are given or of one that is over.
 *
 * @param {Partial<Schema<"QueueBoard">>} [more]
 */
export const queueBoard = (more = {}) => answer("queues.board", {
  hall: "330106", hallName: HALL, day: "2026-11-26", givesTickets: true, priority: ["AGED_60", "DISABLED"], windows: LINES, people, ...more,
});
/** Nobody waits, nobody is called. */
export const quiet = LINES.map(({ window, windowName, attended, full }) => ({ window, windowName, attended, full, called: [], waiting: 0 }));

export const ticket = answer("queues.takeTicket", {
  no: "C013", hallName: HALL, window: "CIVIL_AFFAIRS", windowName: text("民政救济", "Civil affairs"), priority: "AGED_60", ahead: 2, estimatedMinutes: 16,
  takenAt: "2026-11-26T10:12:00+08:00", version: 40,
});

/** What is answered on a resident's day, by method and path. */
export const answers = {
  "GET /api/halls": answer("halls.list", { items: [{ code: "330106", name: HALL, windows: WINDOWS, phone: "0571-55501000" }] }),
  "GET /api/matters": matters,
  "GET /api/matters/low-rent-housing": (/** @type {unknown} */ _body, /** @type {{ url: string }} */ request) =>
    guide(new URL(request.url, "http://hall").searchParams.getAll("circumstance")),
  "GET /api/public/board": board,
  "GET /api/public/queue-board": queueBoard(),
  "POST /api/public/queue-tickets": ticket,
  "GET /api/public/online-matters": answer("applications.listOnlineMatters", {
    items: [{ id: "low-rent-housing", name: text("廉租房保障", "Low-rent housing"), window: "CONSTRUCTION", messages: ["SMS", "MAIL"] }] }),
  "GET /api/public/appointment-slots": answer("appointments.findPublicSlots", {
    date: "2026-11-27", windowName: text("城建", "Construction"), free: [{ from: "2026-11-27T09:00:00+08:00", until: "2026-11-27T09:30:00+08:00" }], messages: ["SMS", "MAIL"] }),
  "GET /api/public/attendance/330106/2026-10": answer("attendance.showPublishedMonth", {
    hall: "330106", month: "2026-10", version: 1, publishedAt: "2026-11-03T10:00:00+08:00", people,
    rows: ["wang.fang", "li.na", "chen.jie"].map((clerk, n) => ({
      clerk, window: WINDOWS[n]?.code ?? "", halfDays: 36, daysPresent: 18 - n, late: n, leftEarly: 0, offPost: 0, absent: 0, notSignedOut: 0, leave: n && 2,
    })),
  }),
  "GET /api/public/notices": answer("cases.listPublicity", { items: [{ no: "330106-20261103-0102", matterName: text("廉租房保障", "Low-rent housing"),
    maskedName: "张*", stage: text("社区公示", "Publicity"), from: "2026-11-20T09:00:00+08:00", until: "2026-12-05T23:59:59+08:00" }] }),
};
