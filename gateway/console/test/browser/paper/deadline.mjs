// @ts-check
// A deadline, and how it is counted day by day.
import { text } from "./kit.mjs";

/** @import { Schema } from "../../../src/api/types" */

/** @returns {Schema<"Deadline">} */
export function deadline(/** @type {string} */ id, /** @type {string} */ dueAt) {
  return {
    id, dueAt, startedAt: "2026-12-25T09:00:00+08:00", warnAt: "2027-01-07T16:30:00+08:00", workingDays: 10, provisional: false,
    calendarVersion: "2026.1",
  };
}

/** @returns {Schema<"DayLine">} */
function dayLine(/** @type {number} */ n) {
  const date = new Date(Date.UTC(2026, 11, 25 + n)).toISOString().slice(0, 10);
  const weekday = new Date(date).getUTCDay();
  const line = { date, minutes: 360, provisional: false };
  if (n === 0) return { ...line, reason: "DAY_OF_ACCEPTANCE", reasonText: text("受理当日，不计入", "day of acceptance, not counted"), counted: false };
  if (date === "2027-01-01") return { ...line, reason: "HOLIDAY", reasonText: text("法定节假日", "statutory holiday"), counted: false, name: "元旦" };
  if (date === "2027-01-03") return { ...line, reason: "MAKE_UP_WORKDAY", reasonText: text("调休上班", "make-up workday"), counted: true };
  if (weekday % 6 === 0) return { ...line, reason: "WEEKEND", reasonText: text("周末", "weekend"), counted: false };
  return { ...line, reason: "WORKDAY", reasonText: text("工作日", "working day"), counted: true };
}

/** @returns {Schema<"DeadlineAnswer">} */
export function explained(/** @type {string} */ no) {
  const days = Array.from({ length: 18 }, (_, n) => dayLine(n));
  return {
    no, rule: "K5", counting: "WORKING_DAYS", running: deadline("extended", "2027-01-11T16:30:00+08:00"),
    earlier: [deadline("original", "2027-01-07T16:30:00+08:00")], counted: days.filter((one) => one.counted).length, workingDays: 10,
    workingMinutes: 3600, provisional: false, calendarVersion: "2026.1", explainedWith: "2026.1", days,
  };
}

/** Who had the case of the counter in hand. */
export const HELD = [
  { person: "wang.fang", window: "CIVIL_AFFAIRS", from: "2026-12-25T09:00:00+08:00", until: "2026-12-25T09:30:00+08:00" },
  { person: "li.na", window: "CIVIL_AFFAIRS", from: "2026-12-25T09:30:00+08:00" },
];
