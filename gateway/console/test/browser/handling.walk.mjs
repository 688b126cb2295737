// Cases that go from one to another, on a hall of paper.
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { numberOf, roles } from "./paper/complaints.mjs";
import { lead } from "./paper/handling.mjs";
import { action } from "./paper/kit.mjs";
import { skip, walk } from "./walk.mjs";

const ASKED = "330106-20270104-0021";
const MOVED = "330106-20270104-0022";
const FORWARDED = "330106-20270104-0023";

describe("from hand to hand", { skip }, () => {
  let hall, page;
  const { open } = walk("handling", (day) => {
    ({ hall, page } = day);
  });
  const sent = (path) => hall.asked.find((one) => one.method === "POST" && one.pathname === path);

  test("C1: whoever is asked to handle a case finds it on the desk, sees who asks, and says yes or no", async () => {
    await open("/");
    await page.locator("#main").getByRole("link", { name: /待我确认承办的办件/ }).click();
    await page.getByRole("link", { name: ASKED }).click();
    await page.getByText("李娜本周外出核查").waitFor();
    await page.getByText("本人确认前，仍由现责任人负责。").waitFor();
    await page.getByRole("button", { name: "不同意承办" }).click();
    await page.getByLabel("理由").fill("手头急件已满");
    await page.keyboard.press("Control+Enter");
    await page.getByRole("dialog").waitFor({ state: "detached" });
    assert.deepEqual(sent(`/api/cases/${ASKED}/handler/refusal`).body, { reason: "手头急件已满" });
    await page.getByRole("button", { name: "确认承办" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "确认承办" }).click();
    await page.getByRole("dialog").waitFor({ state: "detached" });
    assert.ok(sent(`/api/cases/${ASKED}/handler/confirmation`));
  });

  test("P2: a withdrawal is recorded with what shows it, and the code that was told is stored nowhere", async () => {
    const key = `GET /api/cases/${MOVED}`;
    const withdraw = action("cases.withdraw", { no: MOVED });
    hall.instead.set(key, { body: { ...hall.day.answers[key].body, actions: [withdraw] } });
    await open(`/cases/${MOVED}`);
    await page.getByRole("button", { name: withdraw.label.zh }).click();
    const form = page.getByRole("dialog");
    const code = form.getByRole("textbox", { name: "申请人报出的查询码" });
    assert.equal(await code.count(), 0);
    await form.getByRole("radio", { name: "申请人报出查询码" }).check();
    await code.fill("7K3M-9QXD");
    assert.doesNotMatch(await page.evaluate(() => JSON.stringify({ ...sessionStorage, ...localStorage })), /7K3M/);
    await page.keyboard.press("Control+Enter");
    await form.waitFor({ state: "detached" });
    assert.deepEqual(sent(withdraw.href).body, { channel: "COUNTER", proof: "QUERY_CODE", queryCode: "7K3M-9QXD" });
  });

  test("C1: whoever moves a case is told that it waits for a confirmation", async () => {
    hall.instead.set("GET /api/me", { body: lead });
    await open("/workload");
    await page.getByRole("button", { name: `改派 ${MOVED}` }).click();
    await page.getByLabel("承办人", { exact: true }).selectOption("wang.fang");
    await page.getByLabel("理由").fill("经办人外出");
    await page.keyboard.press("Control+Enter");
    await page.getByText("已提请 王芳 承办，待其本人确认。").waitFor();
    await page.getByRole("button", { name: "知道了" }).click();
    await page.getByRole("dialog").waitFor({ state: "detached" });
  });

  test("C1: a card that is dragged to a colleague opens the form with that colleague in it", async () => {
    hall.instead.set("GET /api/me", { body: lead });
    await open("/workload");
    const card = page.locator("[draggable=true]").filter({ hasText: MOVED });
    await card.dragTo(page.locator("section.column").filter({ has: page.getByRole("heading", { name: /^王芳/ }) }));
    await page.getByRole("dialog").waitFor();
    await page.waitForFunction((name) => document.querySelector(`[role=dialog] option[value="${name}"]`)?.selected, "wang.fang");
    await page.getByLabel("理由").fill("经办人外出");
    await page.keyboard.press("Control+Enter");
    await page.getByText("已提请 王芳 承办，待其本人确认。").waitFor();
    assert.equal(sent(`/api/cases/${MOVED}/handler`).body.handler, "wang.fang");
  });

  test("D9: a case is looked at as it was, where nothing can be done, and as it is again", async () => {
    const at = [];
    const now = hall.day.answers[`GET /api/cases/${ASKED}`];
    hall.instead.set(`GET /api/cases/${ASKED}`, (_, request) => {
      const asOf = new URL(request.url, "http://hall").searchParams.get("asOf");
      if (asOf) at.push(asOf);
      return asOf ? { body: { ...now.body, actions: [] } } : now;
    });
    await open(`/cases/${ASKED}`);
    const slider = page.getByRole("slider", { name: "查看当时" });
    await slider.waitFor();
    assert.equal(await slider.getAttribute("aria-valuetext"), "现在");
    await slider.press("ArrowLeft");
    await page.getByRole("button", { name: "回到现在" }).waitFor();
    await page.getByRole("button", { name: "确认承办" }).waitFor({ state: "detached" });
    const moments = now.body.timeline.map((entry) => entry.at);
    assert.ok(at.length > 0 && at.every((one) => moments.includes(one)), `${at}`);
    assert.match(await page.locator("output[for=as-of]").innerText(), /^\d{4}-\d\d-\d\d \d\d:\d\d/);
    await page.getByRole("button", { name: "回到现在" }).click();
    await page.getByRole("button", { name: "确认承办" }).waitFor();
  });

  test("K7: a forwarded case is extended by its superior authority's document", async () => {
    await open(`/cases/${FORWARDED}`);
    await page.getByRole("button", { name: "申请延期" }).click();
    await page.getByLabel("延长天数").fill("15");
    await page.getByLabel("理由").fill("县局统一延长审核");
    await page.getByLabel("上级文件文号").fill("县自然资〔2027〕3号");
    await page.getByLabel("上级文件日期").fill("2027-01-03");
    await page.keyboard.press("Control+Enter");
    await page.getByRole("dialog").waitFor({ state: "detached" });
    const { body } = sent(`/api/cases/${FORWARDED}/extension`);
    assert.deepEqual(body, { days: 15, reason: "县局统一延长审核", document: { no: "县自然资〔2027〕3号", date: "2027-01-03" } });
  });

  test("D5, B9: an entry shows who held the case how long, and its correction waits for a second person", async () => {
    hall.instead.set("GET /api/me", { body: roles.office });
    await open("/ledger/41");
    await page.getByRole("row", { name: /王芳.*49 小时 20 分钟/ }).waitFor();
    await page.getByRole("row", { name: /李娜.*45 分钟/ }).waitFor();
    await page.getByText("已提出更正，待另一人确认").waitFor();
    await page.locator("#main").getByRole("button", { name: "更正" }).first().click();
    await page.getByRole("radio", { name: "同意更正" }).check();
    await page.getByRole("textbox", { name: /意见/ }).fill("已核对日历。");
    await page.keyboard.press("Control+Enter");
    await page.getByRole("dialog").waitFor({ state: "detached" });
    assert.deepEqual(sent("/api/ledger/41/correction-confirmation").body, { confirmed: true, remark: "已核对日历。" });
  });

  test("B5, B8: a meeting says who was borrowed from where, and an appeal what the superior decided", async () => {
    hall.instead.set("GET /api/me", { body: roles.office });
    await open(`/complaints/${numberOf(31)}`);
    await page.getByText("陈杰（邻镇石桥便民服务大厅）").waitFor();
    await page.getByText("县人力资源和社会保障局 人社复〔2027〕8号 · 2027-01-04").waitFor();
  });

  test("C3, R3: who decides on an objection reads its words with a reason, who accompanies the case doesn't", async () => {
    await open("/cases/330106-20270104-0025");
    await page.getByText("经核实，门面房系租用。").waitFor();
    assert.equal(await page.getByRole("button", { name: "查看异议原话" }).count(), 0);
    hall.instead.set("GET /api/me", { body: lead });
    await page.reload();
    await page.getByRole("button", { name: "查看异议原话" }).nth(1).click();
    await page.getByRole("dialog").locator("button[type=submit]").click();
    await page.getByText("他家在外地还有一套房。").waitFor();
  });

  test("K7: what the superior wrote stands on the sheet, and other cases ask for no document", async () => {
    hall.instead.set("GET /api/me", { body: lead });
    await open("/cases/330106-20270104-0024");
    await page.getByText("上级文件：县自然资〔2027〕3号（2027-01-03）").waitFor();
    await open("/cases/330106-20270104-0001");
    await page.getByRole("button", { name: "申请延期" }).click();
    await page.getByLabel("延长天数").waitFor();
    assert.equal(await page.getByLabel("上级文件文号").count(), 0);
  });
});
