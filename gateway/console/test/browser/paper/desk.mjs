// @ts-check
// A clerk's desk: what waits, and one on which nothing does.
import { answer, text } from "./kit.mjs";

/** @import { Look } from "./kit.mjs" */
/** @import { Schema } from "../../../src/api/types" */

/** @type {Omit<Schema<"DeskQueue">, "more">[]} */
const QUEUES = [
  { code: "applications-held", label: text("我承办的未办结申请", "applications I hold"), count: 6, oldest: "2027-01-04T08:10:00+08:00", link: "/api/applications?mine=true" },
  { code: "hand-overs-to-confirm", label: text("待我接收的转交", "hand-overs to confirm"), count: 1, oldest: "2027-01-04T09:10:00+08:00", link: "/api/applications?awaiting=true" },
  { code: "cases-mine", label: text("我承办的办件", "my cases"), count: 12, nextDue: "2027-01-04T16:30:00+08:00", nextDueProvisional: true, link: "/api/due-board?mine=true" },
  { code: "cases-mine-red", label: text("我的超期办件", "my cases past their deadline"), count: 2, nextDue: "2027-01-04T08:40:00+08:00", link: "/api/due-board?mine=true&colour=RED" },
  { code: "ledger-to-explain", label: text("待我说明的台账记录", "ledger entries to explain"), count: 0, link: "/api/ledger?status=OPEN" },
  { code: "papers-to-confirm", label: text("网上提交的材料，待核对", "papers handed in online, to be looked at"), count: 0, link: "/api/applications/waiting-papers?mine=true" },
  { code: "appointments-today", label: text("今日预约", "appointments today"), count: 0, link: "/api/appointments?clerk=wang.fang&date=2027-01-04&status=BOOKED" },
];

export const asItIs = answer("desk.show", { queues: QUEUES.map((queue) => ({ ...queue, more: false })), unavailable: [] });
const quiet = answer("desk.show", { queues: QUEUES.map(({ code, label, link }) => ({ code, label, link, count: 0, more: false })), unavailable: [] });

/** @type {Record<string, Look>} */
export const screens = {
  desk: { path: "/" },
  "desk-quiet": { path: "/", answers: { desk: quiet.body } },
  "desk-unfolded": { path: "/", then: (page) => page.locator(".folded summary").click() },
};
