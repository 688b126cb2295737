// What the office does in a week, on a hall of paper.
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { problem } from "./paper/kit.mjs";
import { instead, me } from "./paper/office.mjs";
import { skip, walk } from "./walk.mjs";

describe("in the office", { skip }, () => {
  let hall, page;
  const { open, asked } = walk("office", (day) => {
    ({ hall, page } = day);
    hall.instead.set("GET /api/me", { body: me.office });
  });

  test("H2: a window is inspected item by item, and whether it passes shows before it is sent", async () => {
    await open("/conduct/inspections");
    await page.getByRole("link", { name: "记录窗口检查" }).click();
    await page.getByLabel("窗口", { exact: true }).selectOption("LABOUR");
    for (const item of [/办公用品/, /桌面/, /对外宣传/]) await page.getByLabel(item).fill("0");
    await page.getByText("不合格", { exact: true }).waitFor();
    await page.keyboard.press("Control+Enter");
    await page.waitForURL(/\/conduct\/records\//);
    const [sent] = asked("POST", "/api/conduct/inspections");
    assert.equal(sent.body.window, "LABOUR");
    assert.equal(sent.body.scores.length, 7);
    assert.deepEqual(sent.body.scores[0], { item: "DESK_TIDY", points: 0 });
  });

  test("G2: a posting is seen on the board before it is posted, and a fault lands at its field", async () => {
    const errors = [{ field: "text", code: "personal-data-in-text", message: "不能写电话号码" }];
    hall.instead.set("POST /api/conduct/postings", { status: 422, body: problem(422, "invalid", "内容有误", { errors }) });
    await open("/board/postings/new");
    await page.getByLabel("标题").fill("雨中护送老人");
    await page.getByLabel("内容").fill("电话 13800000000");
    await page.getByRole("heading", { name: "雨中护送老人" }).waitFor();
    await page.keyboard.press("Control+Enter");
    await page.getByText("不能写电话号码").waitFor();
    assert.equal(await page.getByLabel("内容").getAttribute("aria-invalid"), "true");
  });

  test("D7: what is due and not ended is told late on the register", async () => {
    await open("/register");
    const row = page.getByRole("row", { name: /330106-20251103-0102/ });
    await row.getByText("超期未办结").waitFor();
    assert.match(await row.getAttribute("class"), /marked/);
    assert.equal(await page.getByText("超期未办结").count(), 1);
  });

  test("D8: a figure opens down to what it counts", async () => {
    hall.instead.set("GET /api/ledger", instead.late);
    await open("/assessment");
    await page.getByRole("button", { name: "李娜 超期 1" }).click();
    await page.getByText("待说明 · 330106-20261211-0004").waitFor();
    const [ledger] = asked("GET", "/api/ledger");
    assert.ok(ledger);
    await page.getByRole("heading", { name: "李娜的得分" }).waitFor();
  });

  test("D8: what is published again is compared with the version before, and needs a reason", async () => {
    hall.instead.set("GET /api/assessments/2026-12", (_, request) =>
      new URL(request.url, "http://hall").searchParams.get("version") === "1" ? instead.before : instead.again,
    );
    await open("/assessment?month=2026-12");
    await page.getByRole("heading", { name: "与第 1 版比较" }).waitFor();
    await page.getByText("李娜 · 超期：").waitFor();
    await page.getByRole("button", { name: "公布月度考核" }).click();
    await page.getByLabel("理由").fill("更正一起误记的超期");
    await page.keyboard.press("Control+Enter");
    await page.getByRole("dialog").waitFor({ state: "detached" });
    assert.deepEqual(asked("POST", "/api/assessments/2026-12/publication")[0].body, { reason: "更正一起误记的超期" });
  });

  test("M5: form and text of a matter's new version are one, and the hall's word on a line is marked", async () => {
    hall.instead.set("POST /api/matters/low-rent-housing/versions", {
      status: 422, body: problem(422, "catalogue-fault", "办事须知文件有误", { detail: "第 5 行：kind", rule: "M1" }),
    });
    await open("/catalogue/low-rent-housing/version");
    // goes on from the version to come, whose limit is another, and has a number of its own
    assert.equal(await page.getByLabel("承诺工作日").inputValue(), "45");
    assert.equal(await page.getByLabel("版本号").inputValue(), "2027.2");
    await page.getByLabel("起草依据的版本").selectOption("2025.1");
    await page.getByRole("button", { name: "由版本 2025.1 重新开始" }).waitFor();
    await page.waitForFunction(() => document.querySelector("textarea")?.value.includes("limitWorkingDays: 60"));
    await page.getByLabel("承诺工作日").fill("50");
    await page.getByLabel("承诺工作日").press("Tab");
    await page.getByText("没有发现错误").waitFor();
    const text = await page.getByRole("textbox", { name: "文件" }).inputValue();
    assert.match(text, /limitWorkingDays: 50/);
    assert.match(text, /anyOf: \[ DISABLED \]/);
    await page.getByRole("textbox", { name: "文件" }).fill(text.replace("kind: PROMISED", "kind: SOMETHING"));
    await page.getByText("应为其中之一").first().waitFor();
    assert.equal(await page.getByRole("button", { name: /^发布/ }).isEnabled(), false);
    await page.getByRole("textbox", { name: "文件" }).fill(text);
    await page.keyboard.press("Control+Enter");
    await page.getByText("第 5 行：kind").waitFor();
    assert.match(asked("POST", "/api/matters/low-rent-housing/versions")[0].body.document, /version: "2027.2"[^]*limitWorkingDays: 50/);
  });

  test("D3: a schedule is seen as a year before it is published", async () => {
    hall.instead.set("GET /api/me", { body: me.operator });
    await open("/calendar/publish");
    await page.getByLabel("年份").fill("2028");
    await page.getByLabel("节日").fill("春节");
    await page.getByLabel("起").fill("2028-01-25");
    await page.getByLabel("止").fill("2028-01-31");
    await page.getByLabel(/调休/).fill("2028-02-07");
    await page.getByText("调休上班须为周末").waitFor();
    await page.getByLabel(/调休/).fill("2028-02-05");
    await page.keyboard.press("Control+Enter");
    await page.getByRole("status").getByText("已发布").waitFor();
    const [sent] = asked("POST", "/api/calendars/2028");
    assert.equal(sent.body.holidays.length, 7);
    assert.deepEqual(sent.body.makeUpWorkdays, [{ date: "2028-02-05", festival: "春节" }]);
  });
});
