// @ts-check
// What the answers of a hall of paper are made of, each held to what the document says of its operation.
import { paths } from "../document.mjs";

/** @import { Page } from "playwright-core" */
/** @import { Answer, Operation, People, Schema, Text } from "../../../src/api/types" */

/**
 * A screen in a state that is looked at: where it is, what is done first, and what the hall says instead (below `/api/`).
 *
 * What is answered in English takes the place of the same in Chinese where the console is seen in English.
 *
 * @typedef {{ path: string, then?: (page: Page) => Promise<unknown>, answers?: Record<string, unknown>, english?: Record<string, unknown> }} Look
 */

/**
 * An answer of this operation, held to what the document says of it.
 *
 * @template {Operation} Of
 * @param {Of} _operation
 * @param {Answer<Of>} body
 */
export const answer = (_operation, body) => ({ body });

/** @returns {Text} */
export const text = (/** @type {string} */ zh, /** @type {string} */ en) => ({ zh, en });

/** Why a period of calendar days that is somebody's right ends later than it is counted (D1). */
export const ENDS_LATER = text("期限最后一日为休息日：属当事人的权利，顺延至其后第一个工作日（D1）", "the last day was a day off: it is somebody's right, and ends with the next working day (D1)");

/**
 * The things of a list over and over.
 *
 * @template Thing
 * @param {readonly Thing[]} things
 * @param {number} n
 */
export const nth = (things, n) => /** @type {Thing} */ (things[n % things.length]);

export const HALL = text("青溪镇便民服务大厅", "Qingxi Town Service Hall");

/** @type {People} */
export const people = {
  "wang.fang": { name: "王芳", staffNo: "0101", post: "民政窗口" },
  "li.na": { name: "李娜", staffNo: "0102", post: "劳动保障窗口" },
  "chen.jie": { name: "陈杰", staffNo: "0103", post: "信访窗口" },
  "zhou.min": { name: "周敏", staffNo: "0001", post: "分管领导" },
};

/** @type {[code: string, zh: string, en: string][]} */
const OPENED = [
  ["CIVIL_AFFAIRS", "民政救济", "Civil affairs"], ["LABOUR", "劳动保障", "Labour"], ["PETITIONS", "来信来访", "Petitions"],
  ["CONSTRUCTION", "村镇建设", "Construction"], ["FINANCE", "财政服务", "Finance"],
];
export const WINDOWS = OPENED.map(([code, zh, en]) => ({ code, name: text(zh, en) }));

/** @type {Schema<"SanctionForm">["sanction"][]} */
const BY_WEIGHT = ["CIRCULATED_CRITICISM", "ADMONITION_TALK", "OFF_POST_TRAINING", "EFFICIENCY_WARNING", "TRANSFER", "ADMINISTRATIVE_WARNING", "DEMERIT"];
/** Those that are clearly lighter, of the sanctions that are on paper (B8). */
export const lighterThan = (/** @type {Schema<"SanctionForm">["sanction"]} */ sanction) => BY_WEIGHT.slice(0, BY_WEIGHT.indexOf(sanction));

/**
 * What a sheet offers, at the address and by the words of the document.
 *
 * @param {Operation} operation
 * @param {Readonly<Record<string, string>>} place numbers in the address
 * @returns {Schema<"Action">}
 */
export function action(operation, place) {
  for (const [path, operations] of Object.entries(paths)) {
    for (const [method, { operationId, summary }] of Object.entries(operations)) {
      if (operationId !== operation) continue;
      const [zh, en] = summary.split(" · ");
      return { operation, method: method.toUpperCase(), href: path.replace(/{(\w+)}/g, (_, name) => place[name] ?? ""), label: text(zh, en) };
    }
  }
  throw new Error(`the document has no ${operation}`);
}

/** @returns {Schema<"Enumeration">} */
export function constants(/** @type {string} */ name, /** @type {[code: string, zh: string, en: string][]} */ values) {
  return { name, values: values.map(([code, zh, en]) => ({ code, label: text(zh, en) })) };
}

/**
 * What a role may call, as the document says; what each service has of the same name is granted without its name.
 *
 * @param {Schema<"StaffRole">["role"]} role
 * @returns {string[]}
 */
function operationsOf(role) {
  const all = Object.values(paths).flatMap((path) => Object.values(path));
  const own = all.filter((operation) => operation["x-roles"]?.includes(role)).map(({ operationId }) => operationId);
  return own.map((name) => name.replace(/^[a-z]+\.(?=[^.]+\.[^.]+$)/, ""));
}

/** @type {Schema<"Me">} */
export const ME = {
  user: "wang.fang", name: "王芳", staffNo: "0101", post: "民政窗口工作人员", hall: { code: "330106", name: HALL },
  windows: WINDOWS.slice(0, 1), roles: [{ role: "CLERK", text: text("窗口工作人员", "Clerk") }], standsInFor: [],
  may: operationsOf("CLERK"), unavailable: [],
  clock: { now: "2027-01-04T10:12:00+08:00", zone: "Asia/Shanghai", demo: true },
};

/**
 * Another one who is signed in.
 *
 * @param {Schema<"StaffRole">["role"]} role
 * @param {Text} label
 * @param {string} user
 * @param {Operation[]} [more] what is open to this one beside what the role may
 */
export const signedIn = (role, label, user, more = []) =>
  answer("me.show", { ...ME, ...people[user], user, roles: [{ role, text: label }], may: [...operationsOf(role), ...more] });

/**
 * What the hall, or the gateway before it, does not grant.
 *
 * @param {number} status
 * @param {string} code
 * @param {string} title
 * @param {Partial<Schema<"Problem">>} more
 * @returns {Schema<"Problem">}
 */
export function problem(status, code, title, more = {}) {
  return { type: `https://servicehall.org/problems/${code}`, title, status, code, ...more };
}
