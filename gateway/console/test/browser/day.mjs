// An ordinary day at the hall of paper: what its document has no examples of yet, and lists long enough to look at.
const text = (zh, en) => ({ zh, en });

export const people = {
  "wang.fang": { name: "王芳", staffNo: "0101", post: "民政窗口" },
  "li.na": { name: "李娜", staffNo: "0102", post: "劳动保障窗口" },
  "chen.jie": { name: "陈杰", staffNo: "0103", post: "信访窗口" },
  "zhou.min": { name: "周敏", staffNo: "0001", post: "分管领导" },
};

const WINDOWS = [
  ["CIVIL_AFFAIRS", "民政救济", "Civil affairs"], ["LABOUR", "劳动保障", "Labour"], ["PETITIONS", "来信来访", "Petitions"],
  ["CONSTRUCTION", "村镇建设", "Construction"], ["FINANCE", "财政服务", "Finance"],
].map(([code, zh, en]) => ({ code, name: text(zh, en) }));

const MATTERS = [
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
].map(([id, zh, en, kind, window]) => ({ id, version: "2025.1", name: text(zh, en), kind, window }));

const STATUSES = ["INCOMPLETE", "COMPLETE", "SUPPLEMENT_REQUESTED", "AWAITING_ANSWER", "ACCEPTED", "RETURNED"];
const CLERKS = ["wang.fang", "li.na", "chen.jie"];
const NAMES = ["张*", "欧阳**", "李**", "王*", "赵**"];
const no = (n) => `330106-20270104-${String(n).padStart(4, "0")}`;

export const applications = Array.from({ length: 14 }, (_, n) => {
  const matter = MATTERS[n % MATTERS.length];
  return {
    no: no(n + 1), hall: "330106", matterId: matter.id, matterVersion: "2025.1", matterName: matter.name, kind: matter.kind,
    window: matter.window, channel: "COUNTER", applicant: NAMES[n % 5], status: STATUSES[n % 6], circumstances: [],
    presented: ["ID_CARD"], missing: n % 6 === 0 || n % 6 === 2 ? ["PENSION_PASSBOOK", "HOUSEHOLD_REGISTER"] : [], unmet: [],
    resembles: n === 0 ? [no(9)] : [], persons: 1, chargedYuan: 0, firstAsker: CLERKS[n % 3], clerk: CLERKS[n % 3],
    clerkWindow: "CIVIL_AFFAIRS", handOvers: 0, urgent: n === 0, ...(n === 0 && { urgentReason: "患者病情加重" }), noticed: n % 6 === 2,
    notices: n % 6 === 2 || n === 0 ? [{ no: "330106-BC-2027-0001", kind: "SUPPLEMENT", issuedAt: "2027-01-04T09:40:00+08:00", issuedBy: "wang.fang" }] : [],
    receivedAt: `2027-01-04T0${8 + (n % 2)}:${10 + n}:00+08:00`, decideBy: "2027-01-05T16:30:00+08:00",
    changedAt: "2027-01-04T09:00:00+08:00",
  };
});

const due = applications.slice(0, 12).map((sheet, n) => ({
  colour: n < 2 ? "RED" : n < 5 ? "YELLOW" : "GREEN",
  workingMinutesLeft: n < 2 ? -95 * (2 - n) : n < 5 ? 40 + n * 60 : n * 700,
  item: {
    no: sheet.no, hall: "330106", urgent: n === 2, matterName: sheet.matterName, maskedName: sheet.applicant,
    acceptanceType: "PROMISED", window: sheet.window, agent: "wang.fang", handler: CLERKS[n % 3], warnAt: "2027-01-05T10:00:00+08:00",
    dueAt: `2027-01-${String(4 + n).padStart(2, "0")}T16:30:00+08:00`, awaits: n % 4 === 1 ? ["REPLY"] : [], waiting: { objections: [], parts: [] },
  },
}));

const cases = applications.map((sheet, n) => ({
  no: sheet.no, status: ["ACCEPTED", "IN_PROGRESS", "DECIDED", "COMPLETED"][n % 4],
  statusText: [text("已受理", "accepted"), text("办理中", "in progress"), text("已决定", "decided"), text("已办结", "completed")][n % 4],
  urgent: n === 0, matterId: sheet.matterId, matterName: sheet.matterName, maskedName: sheet.applicant, window: sheet.window,
  agent: "wang.fang", ...(n % 4 && { handler: CLERKS[n % 3] }), acceptedAt: "2027-01-04T09:00:00+08:00",
  dueAt: "2027-01-18T16:30:00+08:00", overdue: n === 1,
}));

const action = (operation, href) => ({ operation, method: "POST", href });

const QUEUES = [
  ["HELD", text("待我受理的申请", "Applications to accept"), 6, "/api/applications?clerk=wang.fang"],
  ["HAND_OVERS", text("待我接收的转交", "Hand-overs to confirm"), 1],
  ["CASES", text("我承办的办件", "Cases that I handle"), 12, "/api/due-board?mine=true"],
  ["OVERDUE", text("已超期", "Overdue"), 2, "/api/due-board?mine=true&colour=RED"],
  ["EXPLANATIONS", text("待我说明的台账记录", "Ledger entries to explain"), 0],
].map(([code, label, count, link]) => ({
  code, label, count, ...(count && { oldest: "2027-01-04T08:10:00+08:00" }), ...(code === "CASES" && { nextDue: "2027-01-04T16:30:00+08:00" }), more: false, link: link ?? "/api/leaves",
}));

const NOTICE = `<!DOCTYPE html><html lang="zh-CN"><head><title>补件通知书</title><style>
@page { size: A4; margin: 0; }
* { box-sizing: border-box; }
html { background: #ddd; }
body { width: 210mm; min-height: 296mm; padding: 20mm 24mm; background: #fff; color: #000; font: 12pt/1.65 serif; }
h1, h2 { text-align: center; } h1 { color: #c00; } table { width: 100%; border-collapse: collapse; } td, th { border: 1px solid #000; padding: 1mm 2mm; }
</style></head><body><h1>青溪镇便民服务大厅</h1><h2>补件通知书</h2><p>欧阳建国：</p><p>您申请的事项尚缺下列材料，请于三十日内一次补齐。</p>
<table><thead><tr><th>序号</th><th>材料</th></tr></thead><tbody><tr><td>1</td><td>养老金存折</td></tr></tbody></table></body></html>`;

export const day = {
  "GET /api/me": {
    body: {
      user: "wang.fang", name: "王芳", staffNo: "0101", post: "民政窗口工作人员", hall: { code: "330106", name: text("青溪镇便民服务大厅", "Qingxi Town Service Hall") },
      windows: [WINDOWS[0]], roles: [{ role: "CLERK", text: text("窗口工作人员", "Clerk") }], standsInFor: [],
      clock: { now: "2027-01-04T10:12:00+08:00", zone: "Asia/Shanghai", demo: true },
    },
  },
  "GET /api/clock": { body: { instant: "2027-01-04T10:12:00+08:00", offset: "PT886H" } },
  "GET /api/halls": { body: { items: [{ code: "330106", name: text("青溪镇便民服务大厅", "Qingxi Town Service Hall"), windows: WINDOWS }] } },
  "GET /api/desk": { body: { queues: QUEUES, unavailable: [] } },
  "GET /api/matters": { body: { items: MATTERS } },
  "GET /api/applications": { body: { items: applications, next: "bmV4dA", people } },
  "GET /api/due-board": { body: { items: due, people } },
  "GET /api/cases": { body: { items: cases, next: "bmV4dA", people } },
  "GET /api/staff": { body: { items: Object.entries(people).map(([user, person]) => ({ user, ...person })) } },
  [`GET /api/applications/${no(1)}`]: {
    body: {
      ...applications[0], people,
      actions: [
        action("applications.supplyMaterials", `/api/applications/${no(1)}/materials`),
        action("applications.requestSupplement", `/api/applications/${no(1)}/supplement-request`),
        action("applications.giveBack", `/api/applications/${no(1)}/return`),
        action("handOvers.offer", `/api/applications/${no(1)}/hand-over`),
        action("applications.withdraw", `/api/applications/${no(1)}/withdrawal`),
      ],
    },
  },
  [`GET /api/applications/${no(2)}`]: {
    body: { ...applications[1], people, actions: [action("applications.accept", `/api/applications/${no(2)}/acceptance`)] },
  },
  [`POST /api/applications/${no(2)}/acceptance/preview`]: { body: { dueAt: "2027-01-18T16:30:00+08:00", workingDays: 10, provisional: false, refusals: [] } },
  "GET /api/notices/330106-BC-2027-0001": { body: NOTICE, type: "text/html" },
  "GET /api/notices/330106-BC-2027-0002": { body: NOTICE, type: "text/html" },
  [`POST /api/applications/${no(1)}/supplement-request`]: { body: { noticeNo: "330106-BC-2027-0002", items: [], breach: false, version: 3 } },
  [`GET /api/cases/${no(1)}`]: {
    body: {
      no: no(1), hall: "330106", status: "IN_PROGRESS", statusText: text("办理中", "in progress"), urgent: false, matterId: "low-rent-housing",
      window: "CIVIL_AFFAIRS", people, version: 6,
      actions: [
        action("cases.completeStage", `/api/cases/${no(1)}/stages/community-review/completion`),
        action("cases.decide", `/api/cases/${no(1)}/decision`), action("cases.requestExtension", `/api/cases/${no(1)}/extension`),
        action("cases.assignHandler", `/api/cases/${no(1)}/handler`),
      ],
      handling: {
        matterName: text("廉租房申请", "Low-rent housing"), maskedName: "张*", type: "PROMISED", acceptedBy: "wang.fang",
        acceptedAt: "2026-12-25T09:00:00+08:00", responsible: { agent: "wang.fang", handler: "li.na", window: "CIVIL_AFFAIRS" },
        stages: [
          { stage: { id: "community-review", name: text("社区初审", "Community review"), body: text("社区居委会", "Community") }, startedAt: "2026-12-25T09:00:00+08:00", completedAt: "2026-12-28T10:00:00+08:00", completedBy: "li.na" },
          { stage: { id: "publicity", name: text("公示五日", "Publicity"), body: text("社区居委会", "Community"), publicityDays: 5 }, startedAt: "2026-12-28T10:00:00+08:00", publishedUntil: "2027-01-04T23:59:59+08:00" },
          { stage: { id: "township-review", name: text("镇政府审核", "Township review"), body: text("镇民政办", "Township civil affairs") } },
        ],
        objections: [], overdue: [], ending: {},
        deadlines: [{ id: "original", startedAt: "2026-12-25T09:00:00+08:00", dueAt: "2027-01-11T16:30:00+08:00", warnAt: "2027-01-07T16:30:00+08:00", workingDays: 10, provisional: false, calendarVersion: "2026.1" }],
      },
      timeline: [
        ["2026-12-25T08:40:00+08:00", "接待登记", "Received", "wang.fang"], ["2026-12-25T09:00:00+08:00", "正式受理", "Accepted", "wang.fang"],
        ["2026-12-25T09:00:01+08:00", "承诺期限", "Promised", "wang.fang"], ["2026-12-25T09:20:00+08:00", "确定承办人", "Handler assigned", "wang.fang"],
        ["2026-12-28T10:00:00+08:00", "环节完成", "Stage completed", "li.na"],
      ].map(([at, zh, en, by], sequence) => ({ at, eventId: `Case:${no(1)}@${sequence}`, sequence, type: "t", by, typeText: text(zh, en) })),
    },
  },
  [`GET /api/cases/${no(1)}/deadline`]: { body: deadline() },
};

function deadline() {
  const off = new Set(["2026-12-26", "2026-12-27", "2027-01-02", "2027-01-03", "2027-01-09", "2027-01-10"]);
  const reasons = {
    start: ["DAY_OF_ACCEPTANCE", text("受理当日，不计入", "day of acceptance, not counted")], work: ["WORKDAY", text("工作日", "working day")],
    weekend: ["WEEKEND", text("周末", "weekend")], holiday: ["HOLIDAY", text("法定节假日", "statutory holiday")], makeUp: ["MAKE_UP_WORKDAY", text("调休上班", "make-up workday")],
  };
  const days = Array.from({ length: 18 }, (_, n) => {
    const date = new Date(Date.UTC(2026, 11, 25 + n)).toISOString().slice(0, 10);
    const kind = n === 0 ? "start" : date === "2027-01-01" ? "holiday" : date === "2027-01-03" ? "makeUp" : off.has(date) ? "weekend" : "work";
    const [reason, reasonText] = reasons[kind];
    return { date, reason, reasonText, counted: kind === "work" || kind === "makeUp", minutes: 360, ...(kind === "holiday" && { name: "元旦" }), provisional: false };
  });
  const line = (dueAt) => ({ id: dueAt, startedAt: "2026-12-25T09:00:00+08:00", dueAt, warnAt: "2027-01-07T16:30:00+08:00", workingDays: 10, provisional: false, calendarVersion: "2026.1" });
  return {
    no: no(1), rule: "K5", counting: "WORKING_DAYS", running: line("2027-01-11T16:30:00+08:00"), earlier: [line("2027-01-07T16:30:00+08:00")],
    counted: days.filter((one) => one.counted).length, workingDays: 10, workingMinutes: 3600, provisional: false, calendarVersion: "2026.1", days,
  };
}
