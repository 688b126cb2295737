// Every screen and state that is looked at, by the name of its picture.
import { instead, problem } from "./day.mjs";

export const SCREENS = {
  desk: { path: "/" },
  "new-reception": { path: "/reception/new" },
  "new-reception-filled": { path: "/reception/new", then: fillReception },
  applications: { path: "/reception" },
  application: { path: "/reception/330106-20270104-0001" },
  "application-supplement": { path: "/reception/330106-20270104-0001", then: (page) => page.getByRole("button", { name: "一次性告知补件" }).click() },
  "application-hand-over": { path: "/reception/330106-20270104-0001", then: (page) => page.getByRole("button", { name: "转交" }).click() },
  "application-notice": { path: "/reception/330106-20270104-0001", then: (page) => page.getByRole("button", { name: /补件告知 330106/ }).click() },
  "application-reason": { path: "/reception/330106-20270104-0001", then: (page) => page.getByRole("button", { name: "查看个人信息" }).click() },
  acceptance: { path: "/reception/330106-20270104-0002", then: openAcceptance },
  cases: { path: "/cases" },
  case: { path: "/cases/330106-20270104-0001" },
  "case-rule": { path: "/cases/330106-20270104-0001", then: (page) => page.getByRole("button", { name: "依据 K5" }).click() },
  "due-board": { path: "/due-board" },
  "person-menu": { path: "/", then: (page) => page.getByRole("button", { name: /王芳/ }).click() },
  keys: { path: "/", then: (page) => page.keyboard.press("?") },
  forbidden: { path: "/reception/new", answers: { me: instead.operator.body } },
  empty: { path: "/cases?status=DECIDED", answers: { cases: instead.noCases.body } },
  failed: { path: "/due-board", answers: { "due-board": problem(500, "internal-error", "系统故障", { detail: "请报故障编号 7F3A-22。" }) } },
  loading: { path: "/", answers: { desk: problem(503, "service-away", "暂时无法办理") } },
  nowhere: { path: "/nothing-here" },
  "not-there": { path: "/cases/330106-20270104-9999-0" },
};

async function fillReception(page) {
  await page.getByRole("combobox", { name: /事项/ }).fill("zgrz");
  await page.getByRole("option", { name: /资格认证/ }).waitFor();
  await page.keyboard.press("Enter");
  await page.getByLabel("身份证号").fill("110105194912310021");
  await page.getByLabel("姓名").fill("欧阳建国");
}

async function openAcceptance(page) {
  await page.getByRole("button", { name: "受理" }).click();
  await page.getByText("应于此时前办结").waitFor();
}
