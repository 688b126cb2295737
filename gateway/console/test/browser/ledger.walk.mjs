// What an auditor does with the ledger, on a hall of paper.
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { auditor, book, lead, verifyFile } from "./paper/ledger.mjs";
import { skip, walk } from "./walk.mjs";

describe("the auditor", { skip }, () => {
  let hall, page;
  const { open, asked } = walk("ledger", (day) => {
    ({ hall, page } = day);
    hall.instead.set("GET /api/me", auditor);
  }, { patience: 20_000 });

  test("B9: goes from the list to the event that an entry stands on", async () => {
    await open("/ledger");
    await page.getByRole("button", { name: /待说明/ }).first().click();
    await page.waitForURL(/status=OPEN/);
    await page.getByRole("link", { name: "1", exact: true }).click();
    await page.getByText("本条所据").waitFor();
    assert.equal(await page.getByText("内容与哈希相符").count(), 4);
    await page.getByRole("link", { name: "330106-20261105-0004" }).click();
    await page.waitForURL(/\/cases\/330106-20261105-0004$/);
  });

  test("B9: verifies the book in the browser, the events taken before it", async () => {
    await open("/ledger/verification");
    await page.getByRole("button", { name: "导出并核验" }).click();
    await page.getByText("大厅 330106：记录 13 条，检查点 3 个").waitFor();
    await page.getByText("已签章至第 12 条").first().waitFor();
    const order = hall.asked.map(({ pathname }) => pathname).filter((path) => /sources|export/.test(path));
    assert.deepEqual(order, ["/api/ledger/sources", "/api/ledger/export"]);
    assert.equal(await page.getByText("不一致").count(), 0);
  });

  test("B9: a file in which somebody wrote is found out, and nothing of it leaves the browser", async () => {
    await open("/ledger/verification");
    await page.getByText("核验已有的文件").waitFor();
    const before = hall.asked.filter(({ method }) => method !== "GET").length;
    await verifyFile(page, book.replace("挂绳断裂", "从未断裂"));
    await page.getByText("记录被改动").waitFor();
    await page.getByText("内容与其哈希不符").waitFor();
    assert.equal(hall.asked.filter(({ method }) => method !== "GET").length, before);
    assert.equal(asked("GET", "/api/ledger/export").length, 0);
  });

  test("B9: what is no export is told by line", async () => {
    await open("/ledger/verification");
    await verifyFile(page, book.replace('"answers":0', '"answers":0,"answers":1'));
    await page.getByText("台账导出文件第 5 行：不是一行完整的 JSON，或有字段重复").waitFor();
  });

  test("B9: signs twice, each time anew", async () => {
    await open("/ledger/checkpoints");
    await page.getByText("签名有效").first().waitFor();
    await page.getByRole("button", { name: "签署检查点" }).click();
    await page.getByText("已于 2026-11-29 20:24 签署，共 13 条。").waitFor();
    await page.getByRole("button", { name: "签署检查点" }).click();
    await page.waitForTimeout(500);
    const keys = asked("POST", "/api/ledger/checkpoints").map(({ headers }) => headers["idempotency-key"]);
    assert.deepEqual([keys.length, new Set(keys).size], [2, 2]);
  });

  test("B9: a lead accepts an explanation", async () => {
    hall.instead.set("GET /api/me", lead);
    hall.instead.set("POST /api/ledger/4/explanation-acceptance", { status: 201, body: { number: 5, answers: 4, status: "EXCUSED", hash: "", version: 3 } });
    await open("/ledger/4");
    await page.getByRole("button", { name: "采纳或不采纳说明" }).click();
    await page.getByLabel("意见").fill("情况属实。");
    // Nothing is decided by who has not chosen.
    await page.keyboard.press("Control+Enter");
    assert.deepEqual(asked("POST", "/api/ledger/4/explanation-acceptance"), []);
    await page.getByRole("radio", { name: "采纳说明", exact: true }).check();
    await page.getByRole("dialog").getByRole("button", { name: "采纳说明" }).waitFor();
    await page.keyboard.press("Control+Enter");
    await page.getByRole("dialog").waitFor({ state: "detached" });
    assert.deepEqual(asked("POST", "/api/ledger/4/explanation-acceptance")[0].body, { accepted: true, remark: "情况属实。" });
  });
});
