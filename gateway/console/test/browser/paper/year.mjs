// @ts-check
// The days of a year, as the screens of the calendar learn them: the duties of each month, and what its holidays are called.
import { answer } from "./kit.mjs";

/** @import { Schema } from "../../../src/api/types" */

const HOLIDAYS = ["01-01", "02-05", "02-08", "02-09", "02-10", "02-11", "02-12", "04-05", "05-03", "05-04", "05-05", "06-09", "09-15", "10-01", "10-04", "10-05", "10-06", "10-07"];
const WORKED = ["02-20", "02-27", "05-08", "10-09"];

/** @returns {Schema<"RotaWithActions">} */
function rota(/** @type {number} */ month) {
  const name = `2027-${String(month).padStart(2, "0")}`;
  const days = Array.from({ length: new Date(Date.UTC(2027, month, 0)).getUTCDate() }, (_, n) => `${name}-${String(n + 1).padStart(2, "0")}`);
  const works = (/** @type {string} */ date) =>
    WORKED.includes(date.slice(5)) || (!HOLIDAYS.includes(date.slice(5)) && ![0, 6].includes(new Date(`${date}T00:00:00Z`).getUTCDay()));
  return { rota: `330106-2027${name.slice(5)}`, month: name, days: days.map((date) => ({ date, duty: works(date) ? "CLEANING" : "HOLIDAY", turns: [] })), missed: [], version: 1, actions: [] };
}

const FESTIVALS = [["01-01", "元旦"], ["02-05", "春节"], ["02-20", "春节"], ["02-27", "春节"], ["04-05", "清明节"], ["05-03", "劳动节"], ["05-08", "劳动节"], ["06-09", "端午节"], ["09-15", "中秋节"], ["10-01", "国庆节"], ["10-09", "国庆节"], ["12-31", ""]];
const festivals = Object.fromEntries(
  FESTIVALS.map(([date, holiday = ""]) => [
    `GET /api/attendance/days/2027-${date}`,
    answer("attendance.showDay", { date: `2027-${date}`, working: false, kind: "HOLIDAY", ...(holiday && { holiday }), provisional: false, clerks: [] }),
  ]),
);

export const year = {
  ...Object.fromEntries(Array.from({ length: 12 }, (_, n) => [`GET /api/rota/${rota(n + 1).month}`, answer("rota.showMonth", rota(n + 1))])),
  ...festivals,
};
