// @ts-check
// A certification season: the list of them, one that runs, one that comes, a list with faults, and letters.
import { action, answer, constants, HALL, people, problem, signedIn, text } from "./kit.mjs";

/** @import { Page } from "playwright-core" */
/** @import { Operation } from "../../../src/api/types" */
/** @import { Look } from "./kit.mjs" */

const NO = "330106-RZ2026-pension-qualification";
const NAME = text("企业离退休人员领取养老金资格认证", "Pension qualification of enterprise retirees");
const DAYS = { year: 2026, from: "2026-11-15", until: "2026-12-31" };
const VILLAGES = [
  { village: "东山村", listed: 42, certified: 31, struckOff: 2, missing: 9 },
  { village: "西河村", listed: 30, certified: 30, struckOff: 0, missing: 0 },
  { village: "青溪社区", listed: 118, certified: 57, struckOff: 1, missing: 60 },
];
const ALL = { village: "", listed: 190, certified: 118, struckOff: 3, missing: 69 };

/** One that is still good, and one of another year that was taken back. */
const LISTS = [
  { file: "0".repeat(64), people: 190, importedBy: "li.na", importedAt: "2026-10-20T09:10:00+08:00" },
  {
    file: "1".repeat(64), people: 174, importedBy: "li.na", importedAt: "2026-10-20T09:02:00+08:00",
    withdrawnBy: "zhou.min", withdrawnAt: "2026-10-20T09:06:00+08:00", reason: "误导入上一年度名册",
  },
];

/**
 * @param {"COMING" | "RUNNING" | "OVER"} status
 * @param {Operation[]} may
 * @param {boolean} [listed]
 */
function seasonOf(status, may, listed = true) {
  return answer("seasons.show", {
    no: NO, matterId: "pension-qualification", matterName: NAME, ...DAYS, status, openedBy: "li.na", openedAt: "2026-10-20T09:00:00+08:00",
    all: listed ? ALL : { ...ALL, listed: 0, certified: 0, struckOff: 0, missing: 0 }, villages: listed ? VILLAGES : [],
    lists: listed ? LISTS.slice(0, 1) : [],
    actions: may.map((operation) => action(operation, { no: NO })), people,
  });
}

const person = (/** @type {string} */ ref) => ({ no: NO, person: ref });

/** What its screens have to have words for. */
export const vocabulary = [
  constants("SeasonStatus", [["COMING", "尚未开始", "coming"], ["RUNNING", "正在认证", "running"], ["OVER", "已结束", "over"]]),
  constants("CertificationStatus", [["LISTED", "待认证", "to certify"], ["CERTIFIED", "已认证", "certified"], ["STRUCK_OFF", "已除名", "struck off"]]),
];

export const answers = {
  "GET /api/seasons": answer("seasons.find", { items: [{ no: NO, matterId: "pension-qualification", matterName: NAME, ...DAYS, status: "RUNNING" }] }),
  [`GET /api/seasons/${NO}`]: seasonOf("RUNNING", ["seasons.certify", "seasons.list", "seasons.letters"]),
  [`GET /api/seasons/${NO}/people`]: answer("seasons.people", {
    items: [
      { person: "P-1", maskedName: "王*", village: "东山村", status: "LISTED", actions: [action("seasons.strikeOff", person("P-1"))] },
      { person: "P-2", maskedName: "李**", village: "东山村", status: "CERTIFIED", by: "li.na", at: "2026-11-20T10:02:00+08:00", actions: [action("seasons.undo", person("P-2"))] },
      { person: "P-3", maskedName: "张*", village: "青溪社区", status: "STRUCK_OFF", by: "li.na", at: "2026-11-21T09:00:00+08:00", reason: "已去世，村（社区）证明", actions: [action("seasons.undo", person("P-3"))] },
    ],
    people,
  }),
  [`POST /api/seasons/${NO}/certifications`]: answer("seasons.certify", {
    no: NO, person: "P-1", maskedName: "王*", village: "东山村", status: "CERTIFIED", at: "2027-01-04T10:12:00+08:00", version: 1,
  }),
  [`GET /api/seasons/${NO}/letters`]: answer("seasons.letters", {
    no: NO, hallName: HALL, windowName: text("劳动保障", "Labour"), matterName: NAME, ...DAYS,
    afterwards: text("逾期者到社区领取认证表一式两份。", "Late-comers fill in the form in duplicate."),
    bring: [text("本人身份证", "Identity card"), text("养老金存折", "Pension passbook")],
    items: ["王建国", "赵秀英", "孙德福", "周桂兰", "吴长根", "郑阿毛", "冯玉珍", "陈水生", "褚金花"].map((name, n) => ({ name, ending: `${n}02X`, village: "东山村" })),
  }),
};

async function tick(/** @type {Page} */ page) {
  await page.getByLabel(/身份证/).first().fill("11010519491231002X");
  await page.getByRole("button", { name: "登记", exact: true }).click();
}

async function importFile(/** @type {Page} */ page) {
  await page.locator("#list-file").setInputFiles({ name: "名册.csv", mimeType: "text/csv", buffer: Buffer.from("姓名") });
}

/** The hall office takes a list back. */
const ofOffice = {
  me: signedIn("OFFICE", text("大厅办公室", "Hall office"), "zhou.min").body,
  [`seasons/${NO}`]: { ...seasonOf("RUNNING", []).body, lists: LISTS },
};

/**
 * Its screens and states, by the name of their picture.
 *
 * @type {Record<string, Look>}
 */
export const screens = {
  seasons: { path: "/seasons" },
  season: { path: `/seasons/${NO}` },
  "season-coming": { path: `/seasons/${NO}`, answers: { [`seasons/${NO}`]: seasonOf("COMING", ["seasons.list"], false).body } },
  "season-ticked": { path: `/seasons/${NO}`, then: tick },
  "season-not-on-list": {
    path: `/seasons/${NO}`,
    answers: { [`seasons/${NO}/certifications`]: problem(422, "not-on-list", "不在名册上", { detail: "名册上没有此人。", rule: "S9" }) }, then: tick,
  },
  "season-faults": {
    path: `/seasons/${NO}`,
    then: async (page) => {
      await importFile(page);
      await page.getByText("第 3 行").first().scrollIntoViewIfNeeded();
    },
    answers: {
      [`seasons/${NO}/lists`]: problem(422, "line-name", "姓名有误", {
        detail: "第 3 行：姓名没有填，或不是姓名。", rule: "S9",
        errors: [
          { field: "lines[3].name", code: "line-name", message: "第 3 行：姓名没有填，或不是姓名。" },
          { field: "lines[7].idNumber", code: "line-id-number", message: "第 7 行：身份证号不是有效的 18 位号码；在表格中须为文本，不能是数字。" },
        ],
      }),
    },
  },
  "season-undo": { path: `/seasons/${NO}`, then: (page) => page.getByRole("button", { name: /撤销登记/ }).first().click() },
  "season-lists": { path: `/seasons/${NO}`, answers: ofOffice },
  "season-list-withdraw": { path: `/seasons/${NO}`, answers: ofOffice, then: (page) => page.getByRole("button", { name: "撤回名单" }).click() },
  "season-restore": { path: `/seasons/${NO}`, then: (page) => page.getByRole("button", { name: /恢复名册/ }).click() },
  "season-letters": { path: `/seasons/${NO}/letters` },
  "season-letters-fetched": { path: `/seasons/${NO}/letters`, then: (page) => page.getByRole("button", { name: "调取本村名单" }).click() },
  "season-letters-over": { path: `/seasons/${NO}/letters`, answers: { [`seasons/${NO}`]: seasonOf("OVER", []).body } },
};
