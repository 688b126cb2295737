// @ts-check
// What is decided as it is accepted, and where else to turn with what was returned or refused.
import { answers as counter } from "./counter.mjs";
import { action, answer, constants, people, text } from "./kit.mjs";

/** @import { Page } from "playwright-core" */
/** @import { Answer, Schema } from "../../../src/api/types" */
/** @import { Look } from "./kit.mjs" */

const no = (/** @type {number} */ n) => `330106-20270104-${String(n).padStart(4, "0")}`;
/** @type {{ body: Answer<"applications.find"> }} */
const { body: LIST } = /** @type {any} */ (counter)["GET /api/applications"];
const of = (/** @type {number} */ n) => /** @type {Answer<"applications.find">["items"][number]} */ (LIST.items.find((sheet) => sheet.no === no(n)));
/** @type {{ body: Answer<"cases.show"> }} */
const { body: CASE } = /** @type {any} */ (counter)[`GET /api/cases/${no(1)}`];
const HANDLING = /** @type {Schema<"Handling">} */ (CASE.handling);

/** @type {Schema<"Remedy">[]} */
const REMEDIES = [
  { kind: "RECONSIDERATION", authority: text("青溪县人民政府", "Qingxi County People's Government"), address: text("青溪县人民路1号县司法局行政复议窗口", "Reconsideration counter, 1 Renmin Road"), days: 60, until: "2027-03-05T23:59:59+08:00" },
  { kind: "LITIGATION", authority: text("青溪县人民法院", "Qingxi County People's Court"), months: 6, until: "2027-07-05T23:59:59+08:00" },
];

/** @type {Schema<"CaseDecided">} */
const DECIDED = {
  caseNo: no(4), hall: "330106", outcome: "REFUSED", reason: "户口已冻结", legalBasis: "《户口登记条例》第十条", decidedBy: "wang.fang",
  decidedAt: "2027-01-04T10:12:00+08:00", signer: "li.na",
};

/** @param {number} n @param {Schema<"Ending">} ending @param {Pick<Answer<"cases.show">, "status" | "statusText">} stands */
const sheet = (n, ending, stands) =>
  answer("cases.show", {
    ...CASE, ...stands, no: no(n), people, actions: ending.completed ? [] : [action("cases.reply", { no: no(n) })],
    handling: { ...HANDLING, type: "INSTANT", stages: [], responsible: { agent: "wang.fang", handler: "wang.fang", window: "CIVIL_AFFAIRS" }, ending },
  });

/** What its screens have to have words for. */
export const vocabulary = [
  constants("AcceptanceType", [["INSTANT", "即办件", "instant"]]),
  constants("CaseOutcome", [["GRANTED", "准予", "granted"], ["REFUSED", "不予", "refused"]]),
  constants("RemedyKind", [["RECONSIDERATION", "行政复议", "administrative reconsideration"], ["LITIGATION", "行政诉讼", "administrative litigation"]]),
];

export const answers = {
  [`GET /api/applications/${no(6)}`]: answer("applications.show", { ...of(6), status: "COMPLETE", jointWindows: [], people, actions: [action("applications.accept", { no: no(6) })] }),
  [`POST /api/applications/${no(6)}/acceptance/preview`]: answer("applications.previewAcceptance", { dueAt: "2027-01-04T10:42:00+08:00", provisional: false, refusals: [] }),
  [`GET /api/applications/${no(12)}`]: answer("applications.show", { ...of(12), status: "RETURNED", remedies: REMEDIES, jointWindows: [], people, actions: [] }),
  [`GET /api/cases/${no(4)}`]: sheet(4, { decided: DECIDED }, { status: "DECIDED", statusText: text("已决定", "decided") }),
  [`GET /api/cases/${no(5)}`]: sheet(
    5,
    { decided: DECIDED, replied: { caseNo: no(5), hall: "330106", replier: "li.na", repliedAt: "2027-01-04T10:20:00+08:00" },
      completed: { caseNo: no(5), hall: "330106", outcome: "REFUSED", onTime: true, noticeNo: "330106-BC-2027-0002", completedAt: "2027-01-04T10:20:00+08:00", remedies: REMEDIES } },
    { status: "COMPLETED", statusText: text("已办结", "completed") },
  ),
  [`GET /api/cases/${no(4)}/deadline`]: /** @type {any} */ (counter)[`GET /api/cases/${no(1)}/deadline`],
  [`GET /api/cases/${no(5)}/deadline`]: /** @type {any} */ (counter)[`GET /api/cases/${no(1)}/deadline`],
};

/** @type {Record<string, Look>} */
export const screens = {
  "acceptance-decided": { path: `/reception/${no(6)}`, then: decideAtOnce },
  "application-returned": { path: `/reception/${no(12)}` },
  "case-to-sign": { path: `/cases/${no(4)}` },
  "case-refused": { path: `/cases/${no(5)}` },
};

async function decideAtOnce(/** @type {Page} */ page) {
  await page.getByRole("button", { name: "受理" }).click();
  await page.getByLabel(/当场决定/).check();
  await page.getByLabel("不予", { exact: true }).check();
  await page.getByRole("combobox", { name: "请谁复核签字" }).waitFor();
}
