// @ts-check
// A window's queue: nobody at it, somebody called, somebody served, empty, full and closed; and how long people waited.
import { action, answer, constants, HALL, people, problem, signedIn, text, WINDOWS } from "./kit.mjs";

/** @import { Page } from "playwright-core" */
/** @import { Operation, Schema } from "../../../src/api/types" */
/** @import { Look } from "./kit.mjs" */

const WINDOW = "CIVIL_AFFAIRS";
const NAME = text("民政救济", "Civil affairs");
const at = (/** @type {string} */ time) => `2027-01-04T${time}:00+08:00`;

/** @type {Pick<Schema<"QueuedTicket">, "calls" | "back">} */
const FRESH = { calls: 0, back: false };
/** @type {Schema<"QueuedTicket">[]} */
const waiting = [
  { no: "C012", status: "WAITING", takenAt: at("09:48"), priority: "AGED_60", ...FRESH },
  { no: "C010", status: "WAITING", takenAt: at("09:40"), matterId: "serious-illness-relief", matterName: text("大病救助（农村居民）", "Serious-illness relief, rural"), ...FRESH },
  { no: "C013", status: "WAITING", takenAt: at("09:50"), priorityToShow: "DISABLED", ...FRESH },
  { no: "B007", status: "WAITING", takenAt: at("09:41"), fromWindow: "LABOUR", ...FRESH },
  { no: "C011", status: "WAITING", takenAt: at("09:45"), ...FRESH },
  { no: "C008", status: "MISSED", takenAt: at("09:31"), clerk: "wang.fang", calls: 3, calledAt: at("09:58"), back: false, waitedSeconds: 1620 },
];
/** @type {Schema<"QueuedTicket">} */
const called = { no: "C009", status: "CALLED", takenAt: at("09:35"), clerk: "wang.fang", calls: 2, calledAt: at("10:08"), back: false, waitedSeconds: 1980 };
/** @type {Schema<"QueuedTicket">} */
const served = { no: "C007", status: "SERVED", takenAt: at("09:20"), clerk: "li.na", calls: 1, calledAt: at("09:44"), back: false, waitedSeconds: 1440, applicationNo: "330106-20270104-0003" };

/** @type {Record<string, Operation[]>} */
const OFFERED = {
  WAITING: ["queues.handOn", "queues.giveUp"],
  MISSED: ["queues.bringBack", "queues.giveUp"],
  CALLED: ["queues.callAgain", "queues.beginService", "queues.endService", "queues.markMissed", "queues.handOn", "queues.giveUp"],
  SERVING: ["queues.endService", "queues.handOn"],
};

/** @type {Operation[]} */
const TO_SHOW = ["queues.confirmPriority", "queues.strikePriority"];

/**
 * @param {readonly Schema<"QueuedTicket">[]} tickets
 * @param {{ closed?: boolean, of?: Operation[] }} [more] what may be done with the queue itself
 */
function queueOf(tickets, { closed = false, of = ["queues.issueTicket"] } = {}) {
  return answer("queues.show", {
    hall: "330106", window: WINDOW, windowName: NAME, day: "2027-01-04", closed, waiting: tickets.filter(({ status }) => status === "WAITING").length,
    ...(tickets.length > 0 && { averageWaitSeconds: 1500 }), priority: ["AGED_60", "DISABLED", "SOLDIER_OR_VETERAN", "PREGNANT_OR_WITH_INFANT"], tickets: [...tickets], people,
    actions: [
      ...of.map((operation) => action(operation, { window: WINDOW })),
      ...tickets.flatMap(({ no, status, priorityToShow }) => [...(priorityToShow ? TO_SHOW : []), ...(OFFERED[status] ?? [])].map((operation) => action(operation, { window: WINDOW, ticket: no }))),
    ],
  });
}

/** @type {Operation[]} */
const CALLING = ["queues.issueTicket", "queues.callNext"];
const office = signedIn("OFFICE", text("大厅办公室", "Hall office"), "zhou.min", ["me.show"]);

/** What its screens have to have words for. */
export const vocabulary = [
  constants("TicketState", [["WAITING", "等候中", "waiting"], ["CALLED", "已叫号", "called"], ["SERVING", "办理中", "being served"], ["MISSED", "过号", "missed"], ["SERVED", "已办理", "served"]]),
  constants("PriorityGround", [
    ["AGED_60", "六十周岁以上老年人", "aged 60 or over"], ["DISABLED", "残疾人", "disabled"], ["SOLDIER_OR_VETERAN", "军人、退役军人", "soldier or veteran"],
    ["PREGNANT_OR_WITH_INFANT", "孕妇、怀抱婴幼儿", "pregnant or with an infant"],
  ]),
];

export const answers = {
  [`GET /api/queues/${WINDOW}`]: queueOf([...waiting, served], { of: CALLING }),
  [`POST /api/queues/${WINDOW}/calls`]: answer("queues.callNext", { no: "C012", status: "CALLED", at: at("10:12"), version: 41 }),
  [`POST /api/queues/${WINDOW}/tickets`]: answer("queues.issueTicket", {
    no: "C013", hallName: HALL, window: WINDOW, windowName: NAME, ahead: 4, estimatedMinutes: 32, takenAt: at("10:12"), version: 41,
  }),
  "GET /api/queues/waits": answer("queues.waits", {
    items: WINDOWS.map(({ code, name }, n) => ({
      day: "2027-01-04", window: code, windowName: name, taken: 24 - 5 * n, served: 20 - 5 * n, missed: 1, gone: 1, handedOn: n % 2, unserved: n === 0 ? 2 : 0,
      ...(n < 4 && { medianWaitSeconds: 900 + 120 * n, longestWaitSeconds: 2700 }),
    })),
  }),
};

const button = (/** @type {string | RegExp} */ name) => (/** @type {Page} */ page) => page.getByRole("button", { name }).first().click();
const QUEUE = `queues/${WINDOW}`;

/**
 * Its screens and states, by the name of their picture.
 *
 * @type {Record<string, Look>}
 */
export const screens = {
  queue: { path: "/queue" },
  "queue-called": { path: "/queue", answers: { [QUEUE]: queueOf([called, ...waiting]).body } },
  "queue-serving": { path: "/queue", answers: { [QUEUE]: queueOf([{ ...called, status: "SERVING" }, ...waiting]).body } },
  "queue-empty": { path: "/queue", answers: { [QUEUE]: queueOf([]).body } },
  "queue-full": { path: "/queue", answers: { [QUEUE]: queueOf(waiting, { of: ["queues.callNext"] }).body } },
  "queue-closed": { path: "/queue", answers: { [QUEUE]: queueOf([], { closed: true, of: [] }).body } },
  "queue-refused": {
    path: "/queue", answers: { [`${QUEUE}/calls`]: problem(409, "ticket-in-hand", "窗口还有号未了结", { detail: "C009 号还在窗口。", rule: "S2" }) }, then: button(/叫下一位/),
  },
  "queue-issue": { path: "/queue", then: button("代取号") },
  "queue-hand-on": { path: "/queue", then: button(/转到其他窗口 C012/) },
  "queue-reception": { path: "/reception/new?ticket=C009" },
  "queue-of-any-window": { path: `/queue?window=${WINDOW}`, answers: { me: office.body } },
  "queue-waits": { path: "/queue/waits", answers: { me: office.body } },
};
