// What the office does with attendance and rota, on a hall of paper.
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { office, screens } from "./paper/attendance.mjs";
import { problem } from "./paper/kit.mjs";
import { skip, walk } from "./walk.mjs";

describe("in the hall's office", { skip }, () => {
  let hall, page;
  const { open, asked, until } = walk("attendance", (day) => {
    ({ hall, page } = day);
    hall.instead.set("GET /api/me", office);
    hall.instead.set("GET /api/staff", { body: screens.rota.answers.staff });
  }, { patience: 20_000 });

  test("T2: a signature is put right with a reason, and what is wrong with it lands at its field", async () => {
    const path = "/api/attendance/corrections";
    const errors = [{ field: "at", code: "correction-outside-half-day", message: "不在上午" }];
    hall.instead.set(`POST ${path}`, { status: 422, body: problem(422, "invalid", "内容有误", { errors }) });
    await open("/attendance");
    await page.getByRole("button", { name: "更正 李娜 上午签到" }).click();
    await page.getByLabel("时间").fill("2027-01-04T08:05");
    await page.getByLabel("理由").fill("打卡机故障");
    await page.keyboard.press("Control+Enter");
    await page.getByText("不在上午").waitFor();
    assert.equal(await page.getByLabel("时间").getAttribute("aria-invalid"), "true");
    hall.instead.set(`POST ${path}`, { body: { clerkDay: "d", clerk: "li.na", day: "2027-01-04", half: "MORNING", mark: "IN", corrected: "2027-01-04T08:00:00+08:00", version: 3 } });
    await page.getByLabel("时间").fill("2027-01-04T08:00");
    await page.keyboard.press("Control+Enter");
    await page.getByRole("dialog").waitFor({ state: "detached" });
    assert.deepEqual(asked("POST", path).at(-1).body, {
      clerk: "li.na", day: "2027-01-04", half: "MORNING", mark: "IN", at: "2027-01-04T08:00:00+08:00", reason: "打卡机故障",
    });
  });

  test("T7: a month is published again after a look at what has changed", async () => {
    const path = "/api/attendance/months/2026-12/publication";
    hall.instead.set(`POST ${path}`, { body: { month: "2026-12", publication: 2, rows: 5, faults: 5, publishedAt: "2027-01-04T10:12:00+08:00", version: 2 } });
    await open("/attendance/months/2026-12");
    await page.getByRole("button", { name: "查看有哪些变化" }).click();
    await page.getByRole("heading", { name: "与第 1 版比较：2 个半天有变化" }).waitFor();
    await page.getByRole("button", { name: "公布月度考勤" }).click();
    await page.getByLabel("再次公布的理由").fill("补登因公外出");
    await page.keyboard.press("Control+Enter");
    await page.getByRole("dialog").waitFor({ state: "detached" });
    assert.deepEqual(asked("POST", path)[0].body, { reason: "补登因公外出" });
  });

  test("T8: vacant days are given by keys alone, one after the other", async () => {
    const given = (day) => asked("PUT", `/api/rota/2027-01/CLEANING/2027-01-${day}`);
    for (const day of [19, 20]) {
      hall.instead.set(`PUT /api/rota/2027-01/CLEANING/2027-01-${day}`, { body: { rota: "r", duty: "CLEANING", day: `2027-01-${day}`, clerk: "li.na", version: 19 } });
    }
    await open("/rota");
    await page.locator("[role=gridcell][tabindex='0']").focus();
    for (const key of ["ArrowDown", "ArrowDown", "ArrowRight", "2", "1"]) await page.keyboard.press(key);
    await until(() => given(20).length === 1);
    assert.equal(given(19)[0].body.clerk, "li.na");
    assert.equal(given(20)[0].body.clerk, "wang.fang");
    assert.match(given(20)[0].headers["idempotency-key"], /^[\da-f-]{36}$/);
  });

  test("T8: whoever has a day already is asked about, with a reason", async () => {
    const path = "/api/rota/2027-01/CLEANING/2027-01-05";
    hall.instead.set(`PUT ${path}`, { body: { rota: "r", duty: "CLEANING", day: "2027-01-05", clerk: "li.na", previous: "zhao.lei", version: 19 } });
    await open("/rota");
    await page.locator("[role=gridcell][tabindex='0']").focus();
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("2");
    await page.getByLabel("更换理由").fill("赵磊外出");
    await page.keyboard.press("Control+Enter");
    await page.getByRole("dialog").waitFor({ state: "detached" });
    assert.deepEqual(asked("PUT", path)[0].body, { clerk: "li.na", reason: "赵磊外出" });
  });

  test("R3: what was typed into a leave is there again after Esc, and after a reload without its reason", async () => {
    const ask = async () => {
      await page.getByRole("button", { name: "请假", exact: true }).click();
      return page.getByRole("dialog").locator("textarea");
    };
    await open("/my/leave");
    const reason = await ask();
    await page.getByRole("dialog").locator("input[type=datetime-local]").first().fill("2027-01-06T08:00");
    await reason.fill("家中老人住院");
    await page.keyboard.press("Escape");
    await page.getByRole("dialog").waitFor({ state: "detached" });
    assert.equal(await (await ask()).inputValue(), "家中老人住院");
    assert.equal(await page.evaluate(() => JSON.stringify([{ ...sessionStorage }, { ...localStorage }]).includes("住院")), false);
    await page.reload();
    assert.equal(await (await ask()).inputValue(), "");
    assert.equal(await page.getByRole("dialog").locator("input[type=datetime-local]").first().inputValue(), "2027-01-06T08:00");
  });

  test("R3: why somebody is on leave is read with a reason alone", async () => {
    await open("/leave/330106-2027-1");
    await page.getByRole("button", { name: "查看个人信息" }).click();
    await page.getByRole("button", { name: "查看", exact: true }).click();
    await page.getByText("参加县里培训").waitFor();
    const [read] = asked("GET", "/api/leaves/330106-2027-1/reason");
    assert.equal(decodeURIComponent(read.headers["reading-reason"]), "审批请假");
  });
});
