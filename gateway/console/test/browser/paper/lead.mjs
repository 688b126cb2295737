// @ts-check
// What a lead decides and looks at, and everybody's own pages.
import { answers as counter, applications } from "./counter.mjs";
import { WINDOWS, action, answer, constants, nth, people, signedIn, text } from "./kit.mjs";

/** @import { Page } from "playwright-core" */
/** @import { Answer, Operation, Schema } from "../../../src/api/types" */
/** @import { Look } from "./kit.mjs" */

export const vocabulary = [
  constants("LedgerState", [
    ["OPEN", "待说明", "open"], ["EXPLAINED", "已说明", "explained"], ["EXCUSED", "已采纳", "excused"],
    ["UNDER_INVESTIGATION", "调查中", "under investigation"], ["DECIDED", "已处理", "decided"], ["CORRECTED", "已更正", "corrected"],
  ]),
  constants("LoanKind", [["BORROW", "借阅原件", "to borrow"], ["COPY", "复印", "to copy"]]),
  constants("LeaveKind", [["OFFICIAL", "因公", "official"], ["SICK", "因病", "sick"], ["PERSONAL", "因事", "personal"]]),
  constants("HalfDay", [["MORNING", "上午", "morning"], ["AFTERNOON", "下午", "afternoon"]]),
  constants("AttendanceMark", [["IN", "签到", "sign in"], ["OUT", "签退", "sign out"]]),
  constants("DayKind", [["WORKDAY", "工作日", "workday"], ["WEEKEND", "周末", "weekend"], ["HOLIDAY", "法定节假日", "holiday"]]),
  constants("StatisticsBy", [["WINDOW", "窗口", "window"], ["CLERK", "人员", "clerk"], ["MATTER", "事项", "matter"]]),
  constants("StatisticsFigure", [
    ["RECEIVED", "接待", "received"], ["CLOSED", "未受理而终结", "ended without acceptance"], ["ACCEPTED", "受理", "accepted"], ["COMPLETED", "办结", "completed"],
    ["WITHDRAWN", "申请人撤回", "taken back"], ["ON_TIME", "按时办结", "completed on time"], ["EXTENDED", "延期", "extended"], ["LATE", "超期", "overdue"],
  ]),
  constants("AttendanceVerdict", [
    ["PRESENT", "正常", "present"], ["ON_LEAVE", "请假", "on leave"], ["LATE", "迟到", "late"], ["LEFT_EARLY", "早退", "left early"],
    ["OFF_POST", "脱岗", "off post"], ["ABSENT", "缺勤", "absent"], ["NOT_SIGNED_OUT", "未签退", "not signed out"], ["OPEN", "未结束", "open"],
  ]),
  constants("LeaveState", [["REQUESTED", "待审批", "requested"], ["APPROVED", "已批准", "approved"], ["REFUSED", "不予批准", "refused"], ["CANCELLED", "已销假", "cancelled"]]),
];

/** Nobody decides on one's own explanation (B7). */
const ownOf = (/** @type {{ body: object }} */ { body }) => ({ ...body, actions: [] });
const NONE_DUE = answer("dueBoard.show", { items: [] });
const LEAD = signedIn("LEAD", text("分管领导", "Lead"), "zhou.min");

/** @returns {Schema<"LeaveItem">} */
const leave = (/** @type {number} */ n) => ({
  no: `330106-QJ-2027-000${n + 1}`, clerk: nth(["li.na", "chen.jie", "wang.fang"], n), window: "LABOUR", kind: nth(["SICK", "PERSONAL", "OFFICIAL"], n),
  kindText: nth([text("因病", "sick leave"), text("因事", "personal leave"), text("因公", "official")], n), from: `2027-01-0${6 + n}T08:00:00+08:00`,
  to: `2027-01-0${7 + n}T16:30:00+08:00`, status: "REQUESTED", statusText: text("待审批", "requested"), requestedBy: nth(["li.na", "chen.jie", "wang.fang"], n),
  requestedAt: "2027-01-04T08:20:00+08:00",
});

/** Of whoever is signed in: approved, and to be ended by coming back. */
const { body: OWN_LEAVE } = answer("leaves.show", {
  ...leave(2), status: "APPROVED", statusText: text("已批准", "approved"), decidedBy: "zhou.min", decidedAt: "2027-01-04T09:10:00+08:00", people,
  actions: [action("leaves.cancel", { no: leave(2).no })],
});

/** @returns {Schema<"LedgerLine">} */
const finding = (/** @type {number} */ n) => ({
  number: n + 2, source: `Conduct:330106-XW20261229-000${n + 2}@0`, rule: nth(["H3", "D5"], n), fault: "CONDUCT_BREACHED",
  faultText: nth([text("违反服务守则", "conduct breached"), text("超时限办理", "past the deadline")], n), subject: `330106-XW20261229-000${n + 2}`, person: nth(["wang.fang", "chen.jie"], n),
  window: "CIVIL_AFFAIRS", evidence: [`Conduct:330106-XW20261229-000${n + 2}@0`], occurredAt: "2026-12-29T00:00:00+08:00",
  enteredAt: "2026-12-29T16:24:05+08:00", status: "EXPLAINED", by: nth(["wang.fang", "chen.jie"], n), lastNumber: 7, version: 2,
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
    window: sheet.window, agent: "wang.fang", handler: "li.na", dueAt: `2027-01-${11 + n}T16:30:00+08:00`, awaits: [/** @type {const} */ ("EXTENSION")],
    waiting: { extensionBy: "li.na", objections: [], parts: [] },
  },
}));

const { body: CASE } = /** @type {{ body: Answer<"cases.show"> }} */ (/** @type {unknown} */ (counter["GET /api/cases/330106-20270104-0001"]));
/** Of the first that waits for more time. */
const EXTENDED = applications[3];

export const answers = {
  "GET /api/cases/330106-20270104-0004": answer("cases.show", {
    ...CASE, no: "330106-20270104-0004",
    actions: /** @type {Operation[]} */ (["cases.approveExtension", "cases.refuseExtension"]).map((operation) => action(operation, { no: "330106-20270104-0004" })),
    ...(CASE.handling && EXTENDED && {
      handling: {
        ...CASE.handling, matterName: EXTENDED.matterName, maskedName: EXTENDED.applicant,
        ending: { extension: { caseNo: EXTENDED.no, hall: CASE.hall, days: 5, reason: "申请人户籍所在社区调查尚需时间。", requestedBy: "li.na", requestedAt: "2027-01-04T08:40:00+08:00" } },
      },
    }),
  }),
  "GET /api/cases/330106-20270104-0004/deadline": counter["GET /api/cases/330106-20270104-0001/deadline"],
  "GET /api/statistics": answer("statistics.show", { items: WINDOWS.map(({ code }, n) => figures(code, n)) }),
  "GET /api/statistics/shares": answer("statistics.showShares", { items: [4, 9, 12, 8, 5, 6, 3, 7, 2, 4, 3].map((count, n) => ({ tenth: n + 1, count })) }),
  "GET /api/statistics/hours": answer("statistics.showHours", {
    items: [1, 2, 3, 4, 5].flatMap((weekday) => [8, 9, 10, 13, 14, 15, 16].map((hour) => ({ weekday, hour, count: 90 + ((weekday * 37 + hour * 53) % 140) }))) }),
  "GET /api/statistics/entries": answer("statistics.listEntries", {
    items: applications.slice(0, 14).map(({ no, matterName, window, receivedAt }, n) => ({
      no, matterName, window, receivedBy: "wang.fang", receivedAt, extended: n % 5 === 4,
      ...(n % 7 !== 6 && { answerable: nth(["li.na", "chen.jie"], n), acceptedAt: receivedAt, dueAt: "2027-01-04T16:30:00+08:00", ...(n % 7 > 3 && { provisional: true }) }),
      ...(n % 7 < 4 && { completedAt: "2027-01-04T09:40:00+08:00", outcome: /** @type {const} */ ("GRANTED"), onTime: n % 3 !== 2, shareOfLimit: 30 * (1 + (n % 4)) }),
      ...(n % 7 === 6 && { closedAt: "2027-01-04T09:20:00+08:00" }),
    })),
    next: "bmV4dA", people,
  }),
  "GET /api/returns/2027-01": answer("returns.show", {
    title: "青溪镇便民服务大厅2027年1月工作月报表", month: "2027-01", countedAt: "2027-01-04T10:11:00+08:00",
    columns: [
      { figure: "RECEIVED", span: "MONTH", heading: "本月接待" }, { figure: "ANSWERED", span: "MONTH", heading: "当场答复" },
      { figure: "ACCEPTED", span: "MONTH", heading: "本月受理" }, { figure: "COMPLETED", span: "MONTH", heading: "本月办结" },
      { figure: "ON_TIME_RATE", span: "MONTH", heading: "按时办结率（%）" }, { figure: "LATE", span: "MONTH", heading: "超期" },
      { figure: "RETURNED", span: "MONTH", heading: "退回" }, { figure: "WITHDRAWN", span: "MONTH", heading: "申请人撤回" },
      { figure: "RATED", span: "MONTH", heading: "评价件数" }, { figure: "SATISFACTION", span: "MONTH", heading: "满意率（%）" },
      { figure: "ACCEPTED", span: "YEAR", heading: "本年累计受理" }, { figure: "COMPLETED", span: "YEAR", heading: "本年累计办结" },
    ],
    lines: WINDOWS.map(({ name }, n) => ({
      name: name.zh,
      values: [12 + n, 3, 8 + n, 7 + n, (100 - (100 * (n % 4)) / (7 + n)).toFixed(1), n % 4, 1, n % 2, n % 3 ? 4 : 0, n % 3 ? "75.0" : "", 8 + n, 7 + n].map(String),
    })),
    whole: { name: "合计", values: ["70", "15", "50", "45", "86.7", "6", "5", "2", "12", "75.0", "50", "45"] },
  }),
  "GET /api/cases/counts": answer("cases.countByStatus", {
    items: [
      { status: "ACCEPTED", count: 12, more: false }, { status: "IN_PROGRESS", count: 31, more: false }, { status: "DECIDED", count: 4, more: false },
      { status: "COMPLETED", count: 200, more: true },
    ],
  }),
  "GET /api/applications/counts": answer("applications.countByStatus", {
    items: [{ status: "INCOMPLETE", count: 3, more: false }, { status: "COMPLETE", count: 2, more: false }, { status: "ACCEPTED", count: 200, more: true }],
  }),
  "GET /api/leaves/counts": answer("leaves.countByStatus", {
    items: [{ status: "REQUESTED", count: 2, more: false }, { status: "APPROVED", count: 1, more: false }],
  }),
  "GET /api/ledger/counts": answer("ledger.count", { year: 2027, by: "MONTH", counts: Array.from({ length: 12 }, (_, n) => count(n)) }),
  "GET /api/attendance/days/2027-01-04": answer("attendance.showDay", day()),
  // Of the present month there is what has come so far.
  "GET /api/attendance/months/2027-01": answer("attendance.showMonth", {
    month: "2027-01", versions: 0, newVersionDue: false, faults: [], differences: [], actions: [], people,
    rows: [
      {
        clerk: "wang.fang", window: "CIVIL_AFFAIRS", halfDays: 0, daysPresent: 0, present: 0, late: 0, leftEarly: 0, offPost: 0, absent: 0, notSignedOut: 0,
        leave: {}, marks: { "2027-01-04-MORNING": "OPEN", "2027-01-04-AFTERNOON": "OPEN" },
      },
    ],
  }),
  "GET /api/attendance/months/2026-12": answer("attendance.showMonth", {
    month: "2026-12", versions: 0, newVersionDue: false, faults: [], differences: [], actions: [], people,
    rows: [
      {
        clerk: "wang.fang", window: "CIVIL_AFFAIRS", halfDays: 46, daysPresent: 20, present: 40, late: 3, leftEarly: 2, offPost: 0, absent: 2, notSignedOut: 2,
        leave: { SICK: 4 }, marks: marks(),
      },
    ],
  }),
  "GET /api/staff/wang.fang": answer("staff.show", {
    user: "wang.fang", name: "王芳", staffNo: "0101", post: "民政窗口工作人员", windows: WINDOWS.slice(0, 1), roles: [{ role: "CLERK", text: text("窗口工作人员", "Clerk") }],
    officePhone: "0571-55501001", from: "2020-01-01", deputies: [{ user: "li.na", name: "李娜", from: "2027-01-01" }], actions: [], people,
  }),
  "GET /api/leaves": answer("leaves.find", { items: [leave(0), leave(1)], people }),
  [`GET /api/leaves/${leave(0).no}`]: answer("leaves.show", {
    ...leave(0), people, actions: [action("leaves.approve", { no: leave(0).no }), action("leaves.refuse", { no: leave(0).no })],
  }),
  "GET /api/ledger": answer("ledger.find", { items: [finding(0), finding(1)], people }),
  "GET /api/ledger/2": answer("ledger.show", {
    finding: finding(0), held: [], entry: entry(2, "OPEN"), answers: [entry(6, "EXPLAINED", "当时嗓音不适，已向居民致歉。")],
    evidence: [{ eventId: "Conduct:330106-XW20261229-0002@0", link: "/api/conduct/records/330106-XW20261229-0002" }], people,
    actions: [action("ledger.acceptExplanation", { number: "2" })],
  }),
  "GET /api/archive/loans": answer("archive.listLoans", { items: [LOAN], people }),
  [`GET /api/archive/${LOAN.no}`]: answer("archive.show", {
    file: { no: LOAN.no, hall: "330106", archiveNo: "330106-DA-2026-0003", parts: [], notices: [], archivedAt: "2026-11-29T20:27:05+08:00", loans: [LOAN] },
    unchanged: true, missingPapers: [], people, actions: [action("archive.approveLoan", { no: LOAN.no, loan: "1" }), action("archive.refuseLoan", { no: LOAN.no, loan: "1" })],
  }),
};

/** @returns {Schema<"Figures">} */
function figures(/** @type {string} */ key, /** @type {number} */ n) {
  return {
    key, received: 40 - n * 7, closed: 2, accepted: 30 - n * 5, completed: 26 - n * 5, withdrawn: 1, onTime: 24 - n * 5, late: (n * 2) % 5, extended: n % 3,
    averageShare: 45 + n * 12,
  };
}

/** @returns {Schema<"Count">} */
function count(/** @type {number} */ n) {
  return { key: `2027-${String(n + 1).padStart(2, "0")}`, found: 6 + (n % 4), excused: n % 3, corrected: n % 2, counted: 3 + (n % 4) };
}

/** A month with something of everything in it. */
function marks() {
  const days = Array.from({ length: 31 }, (_, n) => new Date(Date.UTC(2026, 11, n + 1)));
  const odd = { 7: "LATE", 11: "LATE+LEFT_EARLY", 14: "SICK", 15: "SICK", 17: "ABSENT", 22: "NOT_SIGNED_OUT" };
  return Object.fromEntries(
    days.filter((day) => day.getUTCDay() % 6 > 0).flatMap((day) => {
      const date = day.toISOString().slice(0, 10);
      const mark = odd[/** @type {keyof typeof odd} */ (day.getUTCDate())] ?? "PRESENT";
      return [[`${date}-MORNING`, mark], [`${date}-AFTERNOON`, mark === "LATE" ? "PRESENT" : mark]];
    }),
  );
}

/** @returns {Schema<"AttendanceDayAnswer">} */
function day() {
  const present = { verdict: /** @type {const} */ ("PRESENT"), verdictText: text("正常", "present") };
  return {
    date: "2027-01-04", working: true, kind: "WORKDAY", provisional: false, people,
    clerks: [
      {
        clerk: "wang.fang", window: "CIVIL_AFFAIRS", absences: [], leave: [],
        halves: [
          {
            half: "MORNING", opens: "2027-01-04T08:00:00+08:00", closes: "2027-01-04T11:00:00+08:00", signedIn: "2027-01-04T07:52:00+08:00", verdicts: [present],
            corrections: [{ mark: "IN", corrected: "2027-01-04T07:52:00+08:00", reason: "漏签，有值班记录为证", by: "zhou.min", at: "2027-01-04T09:00:00+08:00" }],
          },
          { half: "AFTERNOON", opens: "2027-01-04T13:30:00+08:00", closes: "2027-01-04T16:30:00+08:00", verdicts: [{ verdict: "OPEN", verdictText: text("未结束", "open") }], corrections: [] },
        ],
      },
    ],
  };
}

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
  "approvals-leave": { path: "/approvals", answers: { me: LEAD.body, "due-board": NONE_DUE.body }, then: choose("请假 2", "批准") },
  "approvals-loan": { path: "/approvals", answers: { me: LEAD.body, "due-board": NONE_DUE.body }, then: choose("档案借阅 1", "批准") },
  "approvals-explanation": { path: "/approvals", answers: { me: LEAD.body, "due-board": NONE_DUE.body }, then: choose("情况说明 2", "采纳") },
  "due-board-day": { path: "/due-board?due=2027-01-04&window=LABOUR&sort=dueAt", answers: { me: LEAD.body } },
  "due-board-wall": { path: "/due-board/wall", answers: { me: LEAD.body } },
  workload: { path: "/workload", answers: { me: LEAD.body } },
  "workload-move": {
    path: "/workload", answers: { me: LEAD.body },
    then: async (page) => {
      await page.getByRole("button", { name: "改派 330106-20270104-0001" }).click();
      await page.getByRole("dialog").getByLabel("承办人").waitFor();
    },
  },
  "month-return": { path: "/month-return", answers: { me: LEAD.body } },
  withdrawals: { path: "/withdrawals", answers: { me: LEAD.body } },
  statistics: { path: "/statistics", answers: { me: LEAD.body }, then: drawn },
  "statistics-entries": { path: "/statistics/entries?month=2027-01&figure=LATE&by=WINDOW&key=LABOUR&weekday=1&hour=9", answers: { me: LEAD.body } },
  "my-attendance": { path: "/my/attendance" },
  "my-attendance-month": { path: "/my/attendance", then: (page) => page.getByRole("button", { name: "上一月" }).click() },
  "my-attendance-day": { path: "/my/attendance", then: (page) => page.getByRole("button", { name: /2027-01-04/ }).click() },
  "my-leave": { path: "/my/leave" },
  "my-leave-form": { path: "/my/leave", then: (page) => page.getByRole("button", { name: "请假", exact: true }).click() },
  "my-leave-sheet": { path: `/my/leave/${OWN_LEAVE.no}`, answers: { [`leaves/${OWN_LEAVE.no}`]: OWN_LEAVE } },
  "my-ledger": { path: "/my/ledger" },
  "my-ledger-entry": { path: "/my/ledger/2", answers: { "ledger/2": ownOf(answers["GET /api/ledger/2"]) } },
  bell: { path: "/", then: (page) => page.getByLabel(/待我处理/).click() },
};

/** Chooses a kind, and waits for its sheet. */
function choose(/** @type {string} */ kind, /** @type {string} */ offer) {
  return async (/** @type {Page} */ page) => {
    await page.getByRole("button", { name: kind }).click();
    await page.getByRole("button", { name: offer }).first().waitFor();
  };
}

async function drawn(/** @type {Page} */ page) {
  await page.locator("figure svg").nth(3).waitFor();
}
