// @ts-check
// The office's attendance, rota and people in an ordinary week.
import { WINDOWS, action, answer, constants, nth, people as counter, signedIn, text } from "./kit.mjs";

/** @import { Page } from "playwright-core" */
/** @import { Operation, People, Schema, Text } from "../../../src/api/types" */
/** @import { Look } from "./kit.mjs" */

/** @type {People} */
const people = {
  ...counter,
  "zhao.lei": { name: "赵磊", staffNo: "0104", post: "建设窗口" },
  "sun.yan": { name: "孙燕", staffNo: "0105", post: "财政窗口" },
  "wu.gang": { name: "吴刚", staffNo: "0201", post: "大厅办公室主任" },
};
const CLERKS = ["chen.jie", "li.na", "sun.yan", "wang.fang", "zhao.lei"];
const AT = ["PETITIONS", "LABOUR", "FINANCE", "CIVIL_AFFAIRS", "CONSTRUCTION"];
const DAY = 24 * 60 * 60_000;

/** @type {Record<Schema<"VerdictAnswer">["verdict"], Text>} */
const VERDICTS = {
  PRESENT: text("正常", "present"), ON_LEAVE: text("请假", "on leave"), LATE: text("迟到", "late"), LEFT_EARLY: text("早退", "left early"),
  OFF_POST: text("脱岗", "off post"), ABSENT: text("缺勤", "absent"), NOT_SIGNED_OUT: text("未签退", "not signed out"), OPEN: text("未结束", "not over yet"),
};

/** @type {[code: Schema<"LeaveItem">["kind"], label: Text][]} */
const KINDS = [["OFFICIAL", text("因公", "official")], ["SICK", text("因病", "sick")], ["PERSONAL", text("因事", "personal")]];

/** @type {[code: Schema<"LeaveItem">["status"], label: Text][]} */
const STATES = [
  ["REQUESTED", text("待审批", "to be decided")], ["APPROVED", text("已批准", "approved")], ["REFUSED", text("不批准", "refused")],
  ["CANCELLED", text("已销假", "cancelled")],
];

/** @type {[code: Schema<"StaffRole">["role"], label: Text][]} */
const ROLES = [["CLERK", text("窗口工作人员", "clerk")], ["LEAD", text("分管领导", "lead")], ["OFFICE", text("大厅办公室", "hall office")]];

const named = (/** @type {[string, Text][]} */ all) => all.map(([code, { zh, en }]) => /** @type {[string, string, string]} */ ([code, zh, en]));

/** What its screens have to have words for. */
export const vocabulary = [
  constants("HalfDay", [["MORNING", "上午", "morning"], ["AFTERNOON", "下午", "afternoon"]]),
  constants("SessionHalf", [["MORNING", "上午", "morning"], ["AFTERNOON", "下午", "afternoon"]]),
  constants("AttendanceMark", [["IN", "签到", "signed in"], ["OUT", "签退", "signed out"]]),
  constants("AttendanceVerdict", named(Object.entries(VERDICTS))),
  constants("DayKind", [["WORKDAY", "工作日", "working day"], ["MAKE_UP_WORKDAY", "调休上班", "make-up working day"], ["WEEKEND", "周末", "weekend"], ["HOLIDAY", "节假日", "holiday"]]),
  constants("LeaveKind", named(KINDS)),
  constants("LeaveState", named(STATES)),
  constants("RotaDuty", [["CLEANING", "卫生值日", "cleaning"], ["HOLIDAY", "节假日值班", "holiday duty"]]),
  constants("ItemState", [["TO_COME", "未到时间", "to come"], ["TO_DO", "待勾选", "to do"], ["TICKED", "已勾选", "ticked"], ["MISSED", "逾期未勾选", "missed"]]),
  constants("Role", named(ROLES)),
];

const at = (/** @type {string} */ time, day = "2027-01-04") => `${day}T${time}:00+08:00`;
const verdict = (/** @type {Schema<"VerdictAnswer">["verdict"]} */ code) => ({ verdict: code, verdictText: VERDICTS[code] });

/** @returns {Schema<"AttendanceHalfAnswer">} */
const afternoon = (day = "2027-01-04") => ({
  half: "AFTERNOON", opens: at("13:30", day), closes: at("16:30", day), verdicts: [verdict("OPEN")], corrections: [],
});

/** @returns {Schema<"AttendanceHalfAnswer">} */
const morning = (/** @type {Schema<"VerdictAnswer">["verdict"]} */ code, /** @type {string} */ signed) => ({
  half: "MORNING", opens: at("08:00"), closes: at("11:00"), ...(signed && { signedIn: at(signed) }), verdicts: [verdict(code)], corrections: [],
});

/** @type {Schema<"AttendanceClerkAnswer">[]} */
const ROWS = [
  { clerk: "chen.jie", window: "PETITIONS", halves: [morning("OPEN", "07:52"), afternoon()], absences: [], leave: [] },
  { clerk: "li.na", window: "LABOUR", halves: [morning("LATE", "08:21"), afternoon()], absences: [], leave: [] },
  {
    clerk: "sun.yan", window: "FINANCE", absences: [], leave: [{ no: "330106-sun.yan-2027-1", kind: "SICK", kindText: text("因病", "sick"), from: at("08:00"), to: at("16:30") }],
    halves: [morning("ON_LEAVE", ""), { ...afternoon(), verdicts: [verdict("ON_LEAVE")] }],
  },
  {
    clerk: "wang.fang", window: "CIVIL_AFFAIRS", leave: [],
    halves: [{
      ...morning("OFF_POST", "08:00"),
      corrections: [{ mark: "IN", signed: at("08:20"), corrected: at("08:00"), reason: "系统故障，实际按时到岗", by: "wu.gang", at: at("09:05") }],
    }, afternoon()],
    absences: [
      { number: 1, from: at("08:40"), to: at("09:15"), note: "窗口无人", by: "wu.gang", at: at("09:20"), eventId: "ClerkDay:330106-wang.fang-20270104@3" },
      {
        number: 2, from: at("09:30"), to: at("09:50"), note: "巡查不在", by: "zhou.min", at: at("09:55"), eventId: "ClerkDay:330106-wang.fang-20270104@4",
        revocation: { reason: "在二楼复印材料", by: "zhou.min", at: at("10:02") },
      },
    ],
  },
  { clerk: "zhao.lei", window: "CONSTRUCTION", halves: [morning("OPEN", ""), afternoon()], absences: [], leave: [] },
];

const daysOf = (/** @type {string} */ month) => {
  const first = Date.parse(`${month}-01`);
  return Array.from({ length: 31 }, (_, n) => new Date(first + n * DAY).toISOString().slice(0, 10)).filter((day) => day.startsWith(month));
};
const isOff = (/** @type {string} */ day) => day === "2027-01-01" || (new Date(day).getUTCDay() % 6 === 0 && day !== "2027-01-03");

/** Marks by who and day; all other half days are present. */
const MARKS = new Map([
  ["li.na 2026-12-02-MORNING", "LATE"], ["li.na 2026-12-09-MORNING", "LATE+LEFT_EARLY"], ["wang.fang 2026-12-15-AFTERNOON", "OFF_POST"],
  ["sun.yan 2026-12-21-MORNING", "SICK"], ["sun.yan 2026-12-21-AFTERNOON", "SICK"], ["chen.jie 2026-12-24-AFTERNOON", "NOT_SIGNED_OUT"],
  ["zhao.lei 2026-12-28-MORNING", "ABSENT"], ["zhao.lei 2026-12-10-MORNING", "OFFICIAL"],
]);

/** @returns {Schema<"RowAnswer">} */
function row(/** @type {string} */ clerk, /** @type {number} */ n) {
  const keys = daysOf("2026-12").filter((day) => !isOff(day)).flatMap((day) => [`${day}-MORNING`, `${day}-AFTERNOON`]);
  const marks = Object.fromEntries(keys.map((key) => [key, MARKS.get(`${clerk} ${key}`) ?? "PRESENT"]));
  const count = (/** @type {string} */ code) => Object.values(marks).filter((mark) => mark.split("+").includes(code)).length;
  return {
    clerk, window: nth(AT, n), halfDays: keys.length, daysPresent: (keys.length - count("ABSENT") - count("SICK") - count("OFFICIAL")) / 2, present: count("PRESENT"),
    late: count("LATE"), leftEarly: count("LEFT_EARLY"), offPost: count("OFF_POST"), absent: count("ABSENT"), notSignedOut: count("NOT_SIGNED_OUT"),
    leave: { ...(count("SICK") && { SICK: count("SICK") }), ...(count("OFFICIAL") && { OFFICIAL: count("OFFICIAL") }) }, marks,
  };
}

const publish = action("attendance.publishMonth", { month: "2026-12" });

/** @type {Schema<"AttendanceFault">[]} */
const FAULTS = [
  { clerk: "li.na", window: "LABOUR", day: "2026-12-02", half: "MORNING", verdict: "LATE", evidence: [] },
  { clerk: "li.na", window: "LABOUR", day: "2026-12-09", half: "MORNING", verdict: "LATE", evidence: [] },
  { clerk: "li.na", window: "LABOUR", day: "2026-12-09", half: "MORNING", verdict: "LEFT_EARLY", evidence: [] },
  { clerk: "wang.fang", window: "CIVIL_AFFAIRS", day: "2026-12-15", half: "AFTERNOON", verdict: "OFF_POST", evidence: [] },
  { clerk: "zhao.lei", window: "CONSTRUCTION", day: "2026-12-28", half: "MORNING", verdict: "ABSENT", evidence: [] },
];
const ROWS_OF_MONTH = CLERKS.map(row);

export const published = answer("attendance.showMonth", {
  month: "2026-12", publication: { version: 1, by: "wu.gang", at: at("09:00") }, versions: 1, newVersionDue: true, rows: ROWS_OF_MONTH, faults: FAULTS,
  differences: [], actions: [publish], people,
});

export const draft = answer("attendance.showMonth", {
  month: "2026-12", versions: 1, newVersionDue: true, rows: ROWS_OF_MONTH, faults: FAULTS, actions: [publish], people,
  differences: [
    { clerk: "zhao.lei", half: "2026-12-10-MORNING", before: "ABSENT", after: "OFFICIAL" },
    { clerk: "chen.jie", half: "2026-12-24-AFTERNOON", before: "PRESENT", after: "NOT_SIGNED_OUT" },
  ],
});

/** @type {[item: string, label: Text][]} */
const ITEMS = [
  ["DESKS", text("整理办公用品资料", "Desks and papers in order")], ["POWER", text("关闭电源", "Power off")], ["DOORS", text("大门关锁", "Doors locked")],
  ["OPENING", text("次日开门", "Doors opened the next morning")],
];

/** @returns {Schema<"TurnAnswer">} */
function turn(/** @type {string} */ date, /** @type {string} */ clerk, /** @type {Schema<"RotaDay">["duty"]} */ duty) {
  const items = duty === "CLEANING" ? ITEMS : [/** @type {[string, Text]} */ (["PHONE", text("值守电话", "Telephone answered")])];
  return {
    duty, clerk, ...(date === "2027-01-07" && { swap: { colleague: "wang.fang", inReturn: "2027-01-12", proposedAt: at("09:00") } }),
    items: items.map(([item, itemText], n) => ({
      item, itemText, dueOn: item === "OPENING" ? "2027-01-05" : date, ...(item === "OPENING" && { dueOnProvisional: true }),
      ...(date < "2027-01-04" && n !== 2 ? { status: "TICKED", tickedBy: clerk, tickedAt: at("16:40", date) } : { status: date < "2027-01-04" ? "MISSED" : date === "2027-01-04" && n < 3 ? "TO_DO" : "TO_COME" }),
    })),
  };
}

/** @returns {Schema<"ItemOfDay">} */
const toDo = (/** @type {string} */ item, /** @type {Text} */ itemText) => ({ day: "2027-01-04", duty: "CLEANING", clerk: "wang.fang", item, itemText });

const MONTH = "2027-01";

/** @type {Schema<"RotaDay">[]} */
const ROTA = daysOf(MONTH).map((date, n) => {
  const duty = isOff(date) ? "HOLIDAY" : "CLEANING";
  return { date, duty, turns: n < 18 ? [turn(date, nth(CLERKS, n), duty)] : [] };
});

const assigning = ROTA.filter(({ date }) => date >= "2027-01-04").map(({ date, duty }) => action("rota.assign", { month: MONTH, duty, date }));

/** @returns {Schema<"LeaveItem">} */
const leaveOf = (/** @type {number} */ n) => ({
  no: `330106-2027-${n + 1}`, clerk: nth(CLERKS, n), window: nth(AT, n), kind: nth(KINDS, n)[0], kindText: nth(KINDS, n)[1],
  from: at("08:00", `2027-01-0${4 + (n % 5)}`), to: at("16:30", `2027-01-0${4 + (n % 5)}`), status: nth(STATES, n)[0], statusText: nth(STATES, n)[1],
  requestedBy: n === 2 ? "wu.gang" : nth(CLERKS, n), requestedAt: at("09:00", "2027-01-03"), ...(n % 4 > 0 && { decidedBy: "zhou.min", decidedAt: at("09:30") }),
});
const leaves = Array.from({ length: 9 }, (_, n) => leaveOf(n));

/** @type {Schema<"StaffItem">[]} */
const STAFF = Object.entries(people).map(([user, { name, staffNo, post }], n) => ({
  user, name, staffNo, post, from: "2020-01-01", officePhone: `0571-5550${staffNo}`,
  windows: CLERKS.includes(user) ? WINDOWS.filter(({ code }) => code === nth(AT, CLERKS.indexOf(user))) : [],
  roles: [nth(ROLES, user === "zhou.min" ? 1 : user === "wu.gang" ? 2 : 0)].map(([role, words]) => ({ role, text: words })),
  deputies: n === 0 ? [{ user: "li.na", name: "李娜", from: "2027-01-02", to: "2027-01-08" }] : [],
}));
const directory = answer("staff.find", { items: STAFF });

/** @type {Operation[]} */
const OF_AN_ENTRY = ["staff.change", "staff.appointDeputy", "staff.dismissDeputy", "staff.recordDeparture"];

export const answers = {
  "GET /api/attendance/days/2027-01-04": answer("attendance.showDay", { date: "2027-01-04", working: true, kind: "WORKDAY", provisional: false, clerks: ROWS, people }),
  "GET /api/attendance/days/2027-01-01": answer("attendance.showDay", { date: "2027-01-01", working: false, kind: "HOLIDAY", holiday: "元旦", provisional: false, clerks: [] }),
  "GET /api/attendance/days/2027-01-04/discrepancies": answer("attendance.listDiscrepancies", {
    items: [{
      clerk: "zhao.lei", window: "CONSTRUCTION", kind: "NOT_SIGNED_IN", kindText: text("未签到而办件", "acted while not signed in"), at: at("09:12"),
      eventId: "Case:330106-20270104-0001@5", type: "t", typeText: text("作出办理决定", "Decided"),
    }, {
      clerk: "sun.yan", window: "FINANCE", kind: "ON_LEAVE", kindText: text("请假期间办件", "acted while on leave"), at: at("09:40"),
      eventId: "Application:330106-20270104-0010@2", type: "t", typeText: text("一次性告知补件", "Supplement requested"),
    }],
    people,
  }),
  "GET /api/attendance/days/2027-01-01/discrepancies": answer("attendance.listDiscrepancies", { items: [] }),
  "GET /api/attendance/months": answer("attendance.findMonths", {
    items: [
      { month: "2026-12", toPublish: true }, { month: "2026-11", toPublish: false, version: 2, publishedBy: "wu.gang", publishedAt: at("09:00", "2026-12-03") },
      { month: "2026-10", toPublish: false, version: 1, publishedBy: "wu.gang", publishedAt: at("09:00", "2026-11-03") },
    ],
    people,
  }),
  "GET /api/attendance/months/2026-12": (/** @type {unknown} */ _, /** @type {{ url: string }} */ { url }) => (url.includes("draft=true") ? draft : published),
  [`GET /api/rota/${MONTH}`]: answer("rota.showMonth", {
    rota: "330106-202701", month: MONTH, days: ROTA, version: 18, people,
    missed: [{ day: "2027-01-03", duty: "CLEANING", clerk: "sun.yan", item: "DOORS", itemText: text("大门关锁", "Doors locked") }],
    actions: [action("rota.fill", { month: MONTH }), ...assigning],
  }),
  "GET /api/rota/today": answer("rota.showToday", {
    date: "2027-01-04", duty: "CLEANING", clerk: "wang.fang", people,
    toDo: ITEMS.slice(0, 2).map(([item, itemText]) => toDo(item, itemText)),
  }),
  "GET /api/leaves": answer("leaves.find", { items: leaves, people }),
  "GET /api/leaves/counts": answer("leaves.countByStatus", { items: STATES.map(([status], n) => ({ status, count: [3, 12, 2, 1][n] ?? 0, more: false })) }),
  "GET /api/leaves/330106-2027-1": answer("leaves.show", {
    ...leaveOf(0), people, actions: /** @type {Operation[]} */ (["leaves.approve", "leaves.refuse"]).map((operation) => action(operation, { no: "330106-2027-1" })),
  }),
  "GET /api/leaves/330106-2027-1/reason": answer("leaves.readReason", { no: "330106-2027-1", reason: "参加县里培训" }),
  "GET /api/staff/wang.fang": answer("staff.show", {
    ...nth(STAFF, 0), people, actions: OF_AN_ENTRY.map((operation) => action(operation, { user: "wang.fang", deputy: "li.na" })),
  }),
};

/** Who sits in the hall's office. */
export const office = {
  body: { ...signedIn("OFFICE", text("大厅办公室", "hall office"), "wu.gang").body, name: "吴刚", staffNo: "0201", post: "大厅办公室主任", windows: [] },
};
const as = { me: office.body };
const withStaff = { ...as, staff: directory.body };
const withClerks = { ...as, staff: answer("staff.find", { items: STAFF.filter(({ user }) => CLERKS.includes(user)) }).body };

/** @type {Record<string, Look>} */
export const screens = {
  "attendance-day": { path: "/attendance", answers: as },
  "attendance-closed": { path: "/attendance?date=2027-01-01", answers: as },
  "attendance-correction": { path: "/attendance", answers: as, then: (page) => page.getByRole("button", { name: "更正 李娜 上午签到" }).click() },
  "attendance-months": { path: "/attendance/months", answers: as },
  "attendance-month": { path: "/attendance/months/2026-12", answers: as },
  "attendance-draft": { path: "/attendance/months/2026-12?version=draft", answers: as },
  "attendance-publish": { path: "/attendance/months/2026-12?version=draft", answers: as, then: (page) => page.getByRole("button", { name: "公布月度考勤" }).click() },
  rota: { path: "/rota", answers: withClerks },
  "rota-assign": { path: "/rota", answers: withClerks, then: (page) => page.getByRole("button", { name: "安排值班" }).click() },
  leaves: { path: "/leave", answers: as },
  leave: { path: "/leave/330106-2027-1", answers: as, then: readReason },
  "leave-on-paper": { path: "/leave", answers: withStaff, then: (page) => page.getByRole("button", { name: "代登记书面请假" }).click() },
  staff: { path: "/staff", answers: withStaff },
  "staff-member": { path: "/staff/0101", answers: withStaff },
  "staff-change": { path: "/staff/0101", answers: withStaff, then: (page) => page.getByRole("button", { name: "变更登记" }).click() },
};

async function readReason(/** @type {Page} */ page) {
  await page.getByRole("button", { name: "查看个人信息" }).click();
  await page.getByRole("button", { name: "查看", exact: true }).click();
  await page.getByText("参加县里培训").waitFor();
}
