// What somebody does who was called at night, from what is amiss to what came of it, on a hall of paper.
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { letters, screens } from "./paper/running.mjs";
import { skip, walk } from "./walk.mjs";

describe("who keeps all running", { skip }, () => {
  let hall, page;
  const { open, asked } = walk("running", (day) => {
    ({ hall, page } = day);
    hall.instead.set("GET /api/me", { body: screens["running-ill"].answers.me });
  }, { patience: 15_000 });

  test("is led from the desk to the letter, and tries it again by keys", async () => {
    await open("/");
    await page.getByRole("link", { name: /有 1 条滞留消息/ }).last().click();
    await page.getByRole("link", { name: "处理失败" }).click();
    await page.getByText('"caseNo": "330106-20260926-0007"').waitFor();
    await page.getByRole("button", { name: "重试" }).click();
    await page.getByRole("dialog").waitFor();
    await page.keyboard.press("Control+Enter");
    await page.getByText("重试 3 条").waitFor();
    assert.equal(asked("POST", `/api/ops/cases/letters/${letters.poison.id}/replay`).length, 1);
  });

  test("gives nothing up without a reason, and reads what will happen before", async () => {
    const path = `/api/ops/intake/letters/${encodeURIComponent(letters.stray.id)}/drop`;
    await open(screens["running-stray"].path);
    await page.getByText("<b>this is no event</b>").waitFor();
    await page.getByRole("button", { name: "放弃此消息" }).click();
    await page.getByText("不能撤回").waitFor();
    await page.keyboard.press("Control+Enter");
    assert.equal(asked("POST", path).length, 0);
    await page.getByLabel("放弃的原因").fill("测试时手工发送");
    await page.keyboard.press("Control+Enter");
    await page.getByText("已放弃，原因留存").waitFor();
    assert.deepEqual(asked("POST", path)[0].body, { reason: "测试时手工发送" });
  });

  test("reads where a view differs, and sets the clock only after having read where to", async () => {
    await open("/ops/projections?service=cases");
    await page.getByRole("row", { name: /due-board/ }).getByRole("button", { name: "核对" }).click();
    await page.getByText("与重建的不一致").waitFor();
    await open("/ops/clock");
    await page.getByText("不一致").waitFor();
    await page.getByRole("radio", { name: "往后 1 天" }).check();
    await page.getByRole("button", { name: "拨动时钟" }).click();
    await page.getByRole("dialog").getByText(/拨到 2027-01-05/).waitFor();
    assert.equal(asked("PUT", "/api/ops/clock").length, 0);
    await page.keyboard.press("Escape");
    await page.getByRole("dialog").waitFor({ state: "detached" });
    assert.equal(asked("PUT", "/api/ops/clock").length, 0);
  });
});
