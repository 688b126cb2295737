// @ts-check
// A matter: its guide, its sheet, and its versions, as the catalogue's own file has it and with another limit.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { answer, text } from "./kit.mjs";

/** @import { Schema } from "../../../src/api/types" */

const MATTER = "low-rent-housing";
// By its path: an address of a file here is one that the console's builder would serve, and this one it may not.
const FILE = join(import.meta.dirname, "../../../../../intake-service/src/main/resources/catalogue", `${MATTER}.yaml`);
const shipped = readFileSync(FILE, "utf8");
const own = shipped
  .replace('version: "2025.1"', 'version: "2027.1"')
  .replace('validFrom: "2025-01-01"', 'validFrom: "2027-02-01"')
  .replace("limitWorkingDays: 60", "limitWorkingDays: 45");

const shippedOne = { version: "2025.1", from: "2025-01-01", shipped: true };
const ownOne = { version: "2027.1", from: "2027-02-01", shipped: false };

/** @type {[code: string, zh: string, en: string, originals: number, copies: number, principal: boolean][]} */
const PAPERS = [
  ["WRITTEN_APPLICATION", "申请家庭的申请书", "Application by the household", 1, 0, true], ["FAMILY_ID_CARDS", "申请家庭成员身份证", "Identity cards of all family members", 1, 1, true],
  ["HOUSEHOLD_REGISTER", "户口簿", "Household register", 1, 1, true], ["INCOME_CERTIFICATE", "申请家庭收入状况证明", "Certificate of household income", 1, 0, false],
  ["DISABILITY_CERTIFICATE", "残疾证", "Disability certificate", 1, 1, false],
];

/** @returns {Schema<"Detail">} */
const guide = (/** @type {string[]} */ circumstances) => ({
  id: "low-rent-housing", version: "2025.1", name: text("廉租房保障", "Low-rent housing"), kind: "PROMISED", window: "CONSTRUCTION", jointWindows: ["CONSTRUCTION", "CIVIL_AFFAIRS"], limitWorkingDays: 60,
  guide: {
    conditions: [text("领取最低生活保障金的家庭", "Households that draw the minimum living allowance")],
    procedure: [text("申请家庭向户口所在社区提出申请", "The household applies to its community"), text("社区审核、公示后报镇人民政府初审", "Community review and publicity, first review by the township")],
    fee: text("不收费", "Free of charge"), notes: [text("每期公示时间为15日", "Each publicity period lasts 15 days")], source: "第三篇 廉租房保障申请要件",
  },
  stages: [
    { id: "community-review", name: text("社区审核", "Community review"), body: text("户口所在社区", "Community of registration") },
    { id: "community-publicity", name: text("社区公示", "Community publicity"), body: text("户口所在社区", "Community of registration"), publicityDays: 15 },
  ],
  choices: [
    { code: "HEALTH", question: text("申请家庭有无残疾人？", "Is a member of the household disabled?"), obligatory: false, exclusive: false, circumstances: [{ code: "DISABLED", name: text("有残疾人", "With a disability") }] },
  ],
  circumstances, open: [],
  checklist: PAPERS.slice(0, circumstances.length > 0 ? 5 : 4).map(([code, zh, en, originals, copies, principal], n) => ({
    code, name: text(zh, en), originals, copies, principal, why: text(`申请要件${n + 1}`, `Requirement ${n + 1}`), because: n === 4 ? ["DISABLED"] : [], unless: [],
  })),
  figures: [], conditions: [], fees: [], amounts: [], openToday: true, messages: ["MAIL", "SMS"],
});
const SHEET = `<!DOCTYPE html><html lang="zh-CN"><head><title>一次性告知单</title><style>@page { size: A4; margin: 0; }
* { box-sizing: border-box; } html { background: #ddd; } body { width: 210mm; min-height: 200mm; padding: 20mm 24mm; background: #fff; color: #000; font: 12pt/1.65 serif; } h1 { text-align: center; }
</style></head><body><h1>一次性告知单</h1><h2>廉租房保障</h2><ol>${PAPERS.map(([, zh]) => `<li>${zh}</li>`).join("")}</ol></body></html>`;

export const matter = {
  "GET /api/matters/low-rent-housing/versions": answer("matters.listVersions", {
    items: [{ ...shippedOne, applies: true }, { ...ownOne, applies: false }],
  }),
  "GET /api/matters/low-rent-housing/versions/2025.1": answer("matters.showVersion", { matterId: MATTER, ...shippedOne, document: shipped }),
  "GET /api/matters/low-rent-housing/versions/2027.1": answer("matters.showVersion", { matterId: MATTER, ...ownOne, document: own }),
  "GET /api/matters/low-rent-housing": Object.assign(
    (/** @type {unknown} */ _, /** @type {{ url: string }} */ { url }) =>
      answer("matters.show", guide(new URL(url, "http://hall").searchParams.getAll("circumstance"))),
    answer("matters.show", guide([])),
  ),
  "GET /api/matters/low-rent-housing/sheet": { body: SHEET, type: "text/html;charset=UTF-8" },
};
