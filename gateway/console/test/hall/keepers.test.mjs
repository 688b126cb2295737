// Who looks at the running hall's book, and who keeps the hall running.
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { by, eventually, people, skip } from "./hall.mjs";

describe("who keeps the running hall and its book", { skip }, () => {
  const as = people();

  test("B7, B9: the auditor goes from an entry to the case it stands on, signs, and verifies the export in the browser", async () => {
    const { page, go } = await as("xu.jing");
    const auditor = await by("xu.jing");
    const { items } = await auditor.get("/api/ledger?rule=D5&limit=50");
    const { number } = items.find(({ evidence }) => evidence.some((id) => id.startsWith("Case:")));
    await go("/ledger?rule=D5");
    await page.getByRole("link", { name: String(number), exact: true }).click();
    await page.getByText("内容与哈希相符").first().waitFor();
    await page.getByText("本条所据").first().waitFor();
    await page.locator("#main").getByRole("link", { name: /^\d{6}-\d{8}-\d{4}$/ }).first().click();
    await page.waitForURL(/\/cases\//);
    await page.getByRole("heading", { name: "办理经过" }).waitFor();

    await go("/ledger/checkpoints");
    await page.getByRole("button", { name: "签署检查点" }).click();
    await page.getByText(/已于 .* 签署，共 \d+ 条。/).waitFor();
    await page.getByText("签名有效").first().waitFor();

    await go("/ledger/verification");
    await page.getByRole("button", { name: "导出并核验" }).click();
    await page.getByText("未发现缺陷").first().waitFor();
    await page.getByText(/已签章至第 \d+ 条|全部记录已于 .* 签章/).first().waitFor();
    assert.equal(await page.getByText("不一致").count(), 0);
  });

  test("D7: the operator builds a view anew and sees it replaced", async () => {
    const { page, go } = await as("ops");
    await go("/ops/projections?service=cases");
    await page.getByRole("row", { name: /due-board/ }).getByRole("button", { name: "重建" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "重建" }).click();
    await page.getByRole("dialog").waitFor({ state: "detached" });
    await page.getByText(/已重建并替换。/).waitFor();
  });

  test("the operator tries a message again that was set aside", async (t) => {
    const operator = await by("ops");
    const { items: [letter] } = await operator.get("/api/ops/cases/letters?kind=UNREADABLE");
    if (!letter) return t.skip("nothing was set aside");
    const { page, go } = await as("ops");
    await go(`/ops/letters/cases/${encodeURIComponent(letter.id)}`);
    await page.getByRole("button", { name: "重试" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "重试" }).click();
    await page.getByText(/重试 \d+ 条/).waitFor();
  });

  test("D1: the operator moves the clock on, and everybody's screen tells the new time as the demo's", async () => {
    const { page, go } = await as("ops");
    const clerk = await as("wang.fang");
    await clerk.go("/");
    const operator = await by("ops");
    const { instant: before } = await operator.get("/api/clock");
    await go("/ops/clock");
    await page.getByRole("radio", { name: "拨到某一时刻" }).check();
    const wanted = new Date(Date.parse(before) + 5 * 60_000 + 8 * 3_600_000).toISOString().slice(0, 16);
    await page.getByLabel("拨到某一时刻").last().fill(wanted);
    await page.getByRole("button", { name: "拨动时钟" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "拨动时钟" }).click();
    await page.getByText("各服务都已是新的时间。").waitFor();
    await clerk.page.reload();
    await eventually(async () => {
      const told = await clerk.page.getByRole("banner").getByTitle("北京时间", { exact: true }).getAttribute("datetime");
      return Date.parse(told) >= Date.parse(before) + 4 * 60_000 ? told : undefined;
    }, "the clerk's clock moved on");
    await clerk.page.getByRole("banner").getByText("演示").waitFor();
  });
});
