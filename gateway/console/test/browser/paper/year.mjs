// @ts-check
// The days of a year, as the hall counts them.
import { answer } from "./kit.mjs";

/** @import { Schema } from "../../../src/api/types" */

const FESTIVALS = [
  ["元旦", "01-01"], ["春节", "02-05 02-08 02-09 02-10 02-11 02-12"], ["清明节", "04-05"], ["劳动节", "05-03 05-04 05-05"], ["端午节", "06-09"], ["中秋节", "09-15"],
  ["国庆节", "10-01 10-04 10-05 10-06 10-07"],
];
const WORKED = [["春节", "02-20 02-27"], ["劳动节", "05-08"], ["国庆节", "10-09"]];

/** What falls on a date of its own. */
const FIXED = [["元旦", "01-01"], ["劳动节", "05-01 05-02"], ["国庆节", "10-01 10-02 10-03"]];

const byDay = (/** @type {string[][]} */ named) => new Map(named.flatMap(([festival = "", days = ""]) => days.split(" ").map((day) => [day, festival])));
/** @returns {(date: string) => Schema<"DayOfYear">} */
const by = (/** @type {string[][]} */ festivals, /** @type {string[][]} */ makeUps) => (date) => dayOf(byDay(festivals), byDay(makeUps), date);

/** @returns {Schema<"DayOfYear">} */
function dayOf(/** @type {Map<string, string>} */ off, /** @type {Map<string, string>} */ worked, /** @type {string} */ date) {
  const festival = off.get(date.slice(5)) ?? worked.get(date.slice(5));
  if (festival) return { date, kind: off.has(date.slice(5)) ? "HOLIDAY" : "MAKE_UP_WORKDAY", festival };
  return { date, kind: [0, 6].includes(new Date(`${date}T00:00:00Z`).getUTCDay()) ? "WEEKEND" : "WORKDAY" };
}

const datesOf = (/** @type {number} */ of, /** @type {number} */ length) => Array.from({ length }, (_, n) => new Date(Date.UTC(of, 0, 1 + n)).toISOString().slice(0, 10));

/** @type {Record<string, { body: unknown }>} */
export const year = {
  "GET /api/calendars/2027": answer("calendars.show", { year: "2027", version: "2027.2", provisional: false, days: datesOf(2027, 365).map(by(FESTIVALS, WORKED)) }),
  "GET /api/calendars/2028": answer("calendars.show", { year: "2028", provisional: true, days: datesOf(2028, 366).map(by(FIXED, [])) }),
};
