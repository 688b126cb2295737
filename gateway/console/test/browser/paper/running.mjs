// @ts-check
// A night on which several things went wrong at once.
import { answer, constants, problem, signedIn, text } from "./kit.mjs";

/** @import { Operation, Schema } from "../../../src/api/types" */
/** @import { Look } from "./kit.mjs" */

/** @type {Operation[]} */
const MAY = ["desk.show", "me.show", "projections.overview", "clock.set"];
const ops = signedIn("OPS", text("系统运维", "operator"), "ops", MAY).body;

/** @returns {Schema<"Standing">} */
const standing = (/** @type {string} */ name, lag = 0, /** @type {Partial<Schema<"Standing">>} */ more = {}) => ({
  name, automation: name.startsWith("when-"), lag, setAside: 0, ...more,
});

/** @type {Schema<"Doing">[]} */
const WELL = ["intake", "cases", "accountability", "attendance"].map((service) => ({
  service, build: "1.0.0", status: "UP", ailing: {}, projections: [standing("staff-directory"), standing("register")], letters: [], underWay: [],
}));

/** @type {Schema<"Doing">[]} */
const ILL = [
  {
    service: "intake", build: "1.0.0", status: "DEGRADED", ailing: { relay: "DEGRADED", letters: "DEGRADED" }, underWay: [],
    projections: [standing("applications"), standing("staff-directory", 3, { oldest: "2027-01-04T10:11:40+08:00" }), standing("when-notice-due-then-issue-it")],
    letters: [{ topic: "hall.attendance", kind: "STRAY", letters: 1, oldest: "2027-01-04T03:12:00+08:00" }],
  },
  {
    service: "cases", build: "1.0.0", status: "DEGRADED", ailing: { letters: "DEGRADED" },
    projections: [
      standing("due-board", 412, { oldest: "2027-01-04T08:12:00+08:00" }), standing("case-sheets", 0, { setAside: 1 }), standing("register", 1240, { oldest: "2027-01-04T07:58:00+08:00" }),
      standing("deadlines", -1),
    ],
    letters: [
      { topic: "hall.cases", kind: "POISON", letters: 1, oldest: "2027-01-04T03:12:00+08:00" },
      { topic: "hall.cases", kind: "WAITING", letters: 2, oldest: "2027-01-04T03:12:00+08:00" },
    ],
    underWay: [{ projection: "register", purpose: "REBUILD", done: 600, records: 1840 }],
  },
  { service: "accountability", build: "1.0.0", status: "DOWN", ailing: { mongo: "DOWN" } },
];

/** @returns {Schema<"Item">} */
const letter = (/** @type {string} */ id, /** @type {string} */ kind, /** @type {Partial<Schema<"Item">>} */ more = {}) => ({
  id, consumer: "case-service.case-sheets-1", kind, topic: "hall.cases", partition: 2, offset: 4711, stream: "Case:330106-20260926-0007", sequence: 4,
  type: "org.servicehall.case.extended.v1", cause: "java.lang.IllegalStateException: 延长的天数超过上限", since: "2027-01-04T03:12:00+08:00",
  blocks: kind === "POISON", waiting: kind === "POISON" ? 2 : 0, tries: 1, tried: "2027-01-04T03:20:00+08:00", replaying: false, size: 212, ...more,
});
const STRAY = letter("intake@hall.attendance-6-3", "STRAY", {
  consumer: "intake", topic: "hall.attendance", stream: "hello", type: "", tries: 0, size: 24,
  cause: "org.servicehall.platform.relay.UnreadableEvent: hall.attendance-6@3: header ce_specversion is missing",
});
const POISON = letter("case-sheets-3f1c8f0e", "POISON");
const WAITING = letter("case-sheets-3f1c8f0f", "WAITING", { offset: 4712, sequence: 5 });

/** @returns {{ body: Schema<"StatusCountsLetterKind"> }} */
const counts = (/** @type {Partial<Record<Schema<"StatusCountLetterKind">["status"], number>>} */ found) =>
  answer("cases.letters.countByKind", {
    items: /** @type {const} */ (["POISON", "WAITING", "EARLY", "UNREADABLE", "REFUSED", "NEWER", "STRAY", "DROPPED"]).map((status) => ({
      status, count: found[status] ?? 0, more: false,
    })),
  });

/** @returns {Schema<"Status">} */
const view = (/** @type {string} */ name, /** @type {Partial<Schema<"Status">>} */ more = {}) => ({
  name, collection: name.startsWith("when-") ? "" : `${name}-1`, wholeStreams: true, rebuilding: "", applied: 412, lag: 0, poisoned: [], wouldLose: 0, ...more,
});

const projections = answer("cases.projections.list", {
  items: [
    view("case-sheets", { poisoned: [{ stream: POISON.stream, topic: "hall.cases", cause: POISON.cause, since: POISON.since, waiting: true, replaying: false }] }),
    view("due-board", { lag: 412, oldest: "2027-01-04T08:12:00+08:00" }), view("register", { rebuilding: "register-2", lag: 1240 }),
    view("loans", { wouldLose: 3 }), view("staff-directory"), view("when-application-accepted-then-open-case"),
  ],
});
const complete = (/** @type {string} */ topic) => answer("cases.topics.showRepublication", { topic, status: "COMPLETE", inStore: 412 });

export const vocabulary = [
  constants("LetterKind", [
    ["POISON", "处理失败", "could not be processed"], ["WAITING", "等待前面的消息", "waits for one before it"], ["EARLY", "前面的消息未到", "came before its predecessors"],
    ["UNREADABLE", "无法读取", "unreadable"], ["REFUSED", "指令被拒绝", "command refused"], ["NEWER", "版本过新", "of a newer version"],
    ["STRAY", "来源不明", "of unknown origin"], ["DROPPED", "已放弃", "given up"],
  ]),
  constants("UnderWayPurpose", [["REBUILD", "重建", "rebuild"], ["COMPARISON", "核对", "comparison"]]),
  constants("RepublicationStatus", [["COMPLETE", "已完成", "complete"], ["BEHIND", "有缺漏", "behind"], ["RUNNING", "进行中", "running"]]),
];

export const overviews = {
  well: answer("projections.overview", { services: WELL, unavailable: [] }),
  ill: answer("projections.overview", { services: ILL, unavailable: ["attendance"] }),
};

export const letters = { stray: STRAY, poison: POISON };

/** @type {Record<string, unknown>} */
export const answers = {
  "GET /api/ops/overview": overviews.ill,
  "GET /api/ops/intake/letters": answer("intake.letters.find", { items: [STRAY] }),
  "GET /api/ops/cases/letters": answer("cases.letters.find", { items: [POISON, WAITING] }),
  "GET /api/ops/accountability/letters": answer("accountability.letters.find", { items: [] }),
  "GET /api/ops/attendance/letters": answer("attendance.letters.find", { items: [] }),
  "GET /api/ops/intake/letters/counts": counts({ STRAY: 1 }),
  "GET /api/ops/cases/letters/counts": counts({ POISON: 1, WAITING: 1, DROPPED: 3 }),
  "GET /api/ops/accountability/letters/counts": counts({}),
  "GET /api/ops/attendance/letters/counts": counts({}),
  [`GET /api/ops/intake/letters/${encodeURIComponent(STRAY.id)}`]: answer("intake.letters.show", { letter: STRAY, headers: {}, text: "<b>this is no event</b>", hex: "" }),
  [`GET /api/ops/cases/letters/${POISON.id}`]: answer("cases.letters.show", {
    letter: POISON, headers: { ce_type: POISON.type, ce_id: `${POISON.stream}@4`, ce_specversion: "1.0", ce_time: "2027-01-04T03:12:00Z" },
    text: '{"caseNo":"330106-20260926-0007","days":40,"dueAt":"2027-01-29T16:30:00+08:00","by":"wang.fang"}', hex: "",
  }),
  [`POST /api/ops/cases/letters/${POISON.id}/replay`]: answer("cases.letters.replayOne", { topic: "hall.cases", streams: 1, letters: 3, applied: 3, remaining: 0, pending: 0 }),
  [`POST /api/ops/intake/letters/${encodeURIComponent(STRAY.id)}/drop`]: answer("intake.letters.drop", {
    ...STRAY, kind: "DROPPED", dropped: { by: "ops", at: "2027-01-04T10:12:00+08:00", reason: "测试时手工发送" },
  }),
  "GET /api/ops/cases/projections": projections,
  "GET /api/ops/intake/projections": projections,
  "POST /api/ops/cases/projections/due-board/comparison": answer("cases.projections.compare", { name: "due-board", equal: false, documents: 12, events: 412, differences: ["330106-20260926-0007: fields [dueAt] differ"] }),
  "GET /api/ops/intake/topics/republication": answer("intake.topics.showRepublication", { topic: "hall.applications", status: "BEHIND", lostAt: "2027-01-04T02:58:00+08:00", inStore: 1840 }),
  "GET /api/ops/cases/topics/republication": answer("cases.topics.showRepublication", {
    topic: "hall.cases", status: "RUNNING", inStore: 412,
    republication: { startedAt: "2027-01-04T10:10:00+08:00", pass: 1, streams: 210, missing: 34, events: 170 },
  }),
  "GET /api/ops/accountability/topics/republication": complete("hall.accountability"),
  "GET /api/ops/attendance/topics/republication": complete("hall.attendance"),
  "GET /api/clock": answer("clock.show", { instant: "2027-01-04T10:12:00+08:00", offset: "PT864H" }),
  "GET /api/ops/intake/clock": answer("intake.clock.showOfService", { instant: "2027-01-04T10:12:00+08:00", offset: "PT864H" }),
  "GET /api/ops/cases/clock": answer("cases.clock.showOfService", { instant: "2027-01-01T10:12:00+08:00", offset: "PT792H" }),
  "GET /api/ops/accountability/clock": answer("accountability.clock.showOfService", { instant: "2027-01-04T10:12:00+08:00", offset: "PT864H" }),
  "GET /api/ops/attendance/clock": answer("attendance.clock.showOfService", { instant: "2027-01-04T10:12:00+08:00", offset: "PT864H" }),
};

const asOps = { me: ops };

/** @type {Record<string, Look>} */
export const screens = {
  "running-ill": { path: "/ops", answers: asOps },
  "running-well": { path: "/ops", answers: { ...asOps, "ops/overview": overviews.well.body } },
  "running-letters": { path: "/ops/letters", answers: asOps },
  "running-letter": { path: `/ops/letters/cases/${POISON.id}`, answers: asOps },
  "running-stray": { path: `/ops/letters/intake/${encodeURIComponent(STRAY.id)}`, answers: asOps },
  "running-drop": {
    path: `/ops/letters/intake/${encodeURIComponent(STRAY.id)}`, answers: asOps,
    then: async (page) => {
      await page.getByRole("button", { name: "放弃此消息" }).click();
      await page.getByRole("dialog").waitFor();
    },
  },
  "running-projections": { path: "/ops/projections?service=cases", answers: asOps },
  "running-compared": {
    path: "/ops/projections?service=cases", answers: asOps,
    then: async (page) => {
      await page.getByRole("row", { name: "限时办结看板" }).getByRole("button", { name: "核对" }).click();
      await page.getByText("与重建的不一致").waitFor();
    },
  },
  "running-topics": { path: "/ops/topics", answers: asOps },
  "running-halls": { path: "/ops/halls", answers: asOps },
  "running-clock": { path: "/ops/clock", answers: asOps },
  "running-forbidden": { path: "/ops", answers: { ...asOps, "ops/overview": { ...problem(403, "forbidden", "不能查看") } }, english: { "ops/overview": { ...problem(403, "forbidden", "Not allowed") } } },
  "running-desk": { path: "/", answers: { ...asOps, desk: deskOf(1, 3) } },
};

function deskOf(/** @type {number[]} */ ...found) {
  return answer("desk.show", {
    queues: WELL.map(({ service }, n) => ({
      code: `${service}-letters`, label: text("滞留消息", "messages set aside"), count: found[n] ?? 0, more: false, link: `/api/ops/${service}/letters`,
      ...(found[n] && { oldest: "2027-01-04T03:12:00+08:00" }),
    })),
    unavailable: [],
  }).body;
}
