// @ts-check
// A household: the list of them, one with grants to review, what stands together in it, and a book that is typed off.
import { action, answer, constants, people, problem, text } from "./kit.mjs";
import { MOVE } from "./money.mjs";

/** @import { Page } from "playwright-core" */
/** @import { Look } from "./kit.mjs" */

const NO = "330106-JT20261123-0001";
const APPLICATION = "330106-20270104-0001";
const GRANT = "330106-20260301-0007";
const ALLOWANCE = text("城镇居民最低生活保障", "Urban minimum living allowance");
const of = (/** @type {string} */ person) => ({ no: NO, person });

/** What its screens have to have words for. */
export const vocabulary = [
  constants("HouseholdRelation", [["HEAD", "户主", "head"], ["SPOUSE", "配偶", "spouse"], ["CHILD", "子女", "child"], ["PARENT", "父母", "parent"]]),
  constants("JoiningGround", [["IN_BOOK", "户口簿载明", "stands in the household book"], ["BIRTH", "出生", "birth"]]),
  constants("LeavingGround", [["DEATH", "死亡", "death"], ["MOVED_OUT", "迁出", "moved out"]]),
  constants("HouseholdChangeKind", [
    ["REGISTERED", "登记家庭", "household registered"], ["MEMBER_JOINED", "成员入户", "member joined"], ["MEMBER_LEFT", "成员离户", "member left"],
    ["CORRECTED", "更正登记", "record corrected"], ["REGISTRATION_CORRECTED", "更正户口簿号或户口所在地", "book number or place corrected"],
  ]),
  constants("HouseholdGrant", [["NONE", "无待遇", "no grant"], ["RUNNING", "享受中", "running"], ["ENDED", "已终止", "ended"]]),
];

export const answers = {
  "GET /api/households": answer("households.find", {
    items: [
      {
        no: NO, community: "青溪社区", toReview: 1, changedAt: "2026-11-25T09:30:00+08:00",
        members: [
          { person: "P-1", maskedName: "张**", relation: "HEAD" }, { person: "P-2", maskedName: "李*", relation: "SPOUSE" },
          { person: "P-3", maskedName: "张*", relation: "CHILD" },
        ],
      },
    ],
  }),
  [`GET /api/applications/${APPLICATION}/household`]: answer("households.ofApplication", {
    no: APPLICATION, householdNo: NO, named: false, actions: [],
    members: [{ person: "P-1", maskedName: "张**", relation: "HEAD" }, { person: "P-2", maskedName: "李*", relation: "SPOUSE" }, { person: "P-3", maskedName: "张*", relation: "CHILD" }],
  }),
  "POST /api/households": {
    status: 422,
    body: problem(422, "invalid", "填写有误", {
      errors: [
        { field: "bookNo", code: "household-book-taken", message: "这本户口簿已经登记。" },
        { field: "members[1].idNumber", code: "check-digit", message: "校验位不符。" },
      ],
    }),
  },
  "POST /api/households/finding": answer("households.look", { items: [] }),
  [`GET /api/households/${NO}`]: answer("households.show", {
    no: NO, community: "青溪社区", registeredBy: "wang.fang", registeredAt: "2026-11-23T09:00:00+08:00",
    counts: { openApplications: 1, openCases: 0, runningGrants: 1 },
    members: [
      { person: "P-1", maskedName: "张**", relation: "HEAD", from: "2019-05-06", joined: "IN_BOOK", actions: [action("households.leave", of("P-1")), action("households.correct", of("P-1")), action("households.correctName", of("P-1"))] },
      { person: "P-2", maskedName: "李*", relation: "SPOUSE", from: "2019-05-06", joined: "IN_BOOK", actions: [action("households.leave", of("P-2")), action("households.changeHead", of("P-2"))] },
      { person: "P-3", maskedName: "张*", relation: "CHILD", from: "2026-11-24", joined: "BIRTH", actions: [action("households.correct", of("P-3"))] },
      { person: "P-4", maskedName: "王**", relation: "PARENT", from: "2019-05-06", joined: "IN_BOOK", until: "2026-11-20", left: "DEATH", actions: [] },
    ],
    changes: [
      { kind: "REGISTERED", maskedName: "张**", evidence: "户口簿原件", by: "wang.fang", at: "2026-11-23T09:00:00+08:00" },
      { kind: "MEMBER_JOINED", maskedName: "张*", evidence: "出生医学证明", by: "wang.fang", at: "2026-11-24T10:00:00+08:00" },
      { kind: "CORRECTED", maskedName: "张*", evidence: "户口簿原件", wrongFrom: "2026-11-23", by: "wang.fang", at: "2026-11-24T10:05:00+08:00" },
      { kind: "REGISTRATION_CORRECTED", maskedName: "张**", evidence: "户口簿原件", by: "wang.fang", at: "2026-11-24T10:10:00+08:00" },
      { kind: "MEMBER_LEFT", maskedName: "王**", evidence: "死亡证明", by: "wang.fang", at: "2026-11-25T09:30:00+08:00" },
    ],
    reviews: [
      {
        person: "P-4", maskedName: "王**", ground: "DEATH", until: "2026-11-20", grants: [GRANT], since: "2026-11-25T09:30:00+08:00",
        actions: [action("households.reviewGrants", of("P-4"))],
      },
    ],
    actions: [action("households.affairs", { no: NO }), action("households.join", { no: NO }), action("households.correctRegistration", { no: NO })], people,
  }),
  [`GET /api/households/${NO}/affairs`]: answer("households.affairs", {
    no: NO,
    members: [
      {
        person: "P-1", maskedName: "张**", name: "张建国", idNumber: "11010519491231002X", born: "1949-12-31", relation: "HEAD",
        affairs: [{ no: GRANT, matterId: "urban-minimum-living-allowance", matterName: ALLOWANCE, receivedAt: "2026-03-01T09:00:00+08:00", status: "ACCEPTED", caseOpen: false, grant: "RUNNING" }],
        certifications: [],
      },
      { person: "P-2", maskedName: "李*", relation: "SPOUSE", affairs: [], certifications: [] },
    ],
  }),
};

async function find(/** @type {Page} */ page) {
  await page.getByLabel("身份证号或户口簿号").fill("11010519491231002X");
  await page.getByRole("button", { name: "查找", exact: true }).click();
}

async function register(/** @type {Page} */ page) {
  await page.getByRole("button", { name: "登记家庭" }).click();
  await page.getByLabel("户口簿号", { exact: true }).fill("3301060001");
  await page.getByLabel("村（社区）", { exact: true }).first().fill("青溪社区");
  await page.getByLabel("所见凭证").fill("户口簿原件");
  await page.getByRole("button", { name: "增加成员" }).click();
  for (const [n, name] of ["张建国", "李敏"].entries()) {
    await page.getByLabel("姓名", { exact: true }).nth(n).fill(name);
    await page.getByLabel("身份证号", { exact: true }).nth(n).fill("11010519491231002X");
  }
  await page.getByRole("button", { name: "登记", exact: true }).click();
  await page.getByText("校验位不符").waitFor();
}

/** An application of which nobody has said for which household it is. */
const unnamed = {
  [`applications/${MOVE}/household`]: answer("households.ofApplication", {
    no: MOVE, named: false, members: [], actions: [action("households.nameForApplication", { no: MOVE })],
  }).body,
};
const naming = (/** @type {Page} */ page) => page.getByRole("button", { name: "登记为家庭的申请" }).click();

async function nobody(/** @type {Page} */ page) {
  await naming(page);
  await find(page);
}

/** @type {Record<string, Look>} */
export const screens = {
  "application-household": { path: `/reception/${MOVE}`, answers: unnamed, then: naming },
  "application-household-nobody": { path: `/reception/${MOVE}`, answers: unnamed, then: nobody },
  households: { path: "/households" },
  "households-nobody": { path: "/households", then: find },
  "household-registering": { path: "/households", then: (page) => page.getByRole("button", { name: "登记家庭" }).click() },
  "household-registered-already": {
    path: "/households", then: find,
    answers: { "households/finding": problem(422, "household-found-by-one", "请填写一项", { detail: "二者填一项。", rule: "S8" }) },
  },
  "household-register-faults": { path: "/households", then: register },
  household: { path: `/households/${NO}` },
  "household-leaving": { path: `/households/${NO}`, then: (page) => page.getByRole("button", { name: /离户/ }).first().click() },
};
