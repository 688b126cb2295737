// What is done with a season's list, on a hall of paper.
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { skip, walk } from "./walk.mjs";

describe("with a season's list", { skip }, () => {
  let page;
  const { open } = walk("seasons", (day) => ({ page } = day));

  test("S9: who was struck off is put on the list again, for a reason that can be one", async () => {
    await open("/seasons");
    await page.getByRole("link", { name: /养老金/ }).click();
    const sent = page.waitForRequest((request) => request.method() === "POST" && /\/api\/seasons\/.*P-3/.test(request.url()));
    await page.getByRole("button", { name: "恢复名册 张*" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByLabel("误除名").check();
    assert.equal(await dialog.getByText("刷错了证").count(), 0);
    await dialog.getByRole("button", { name: "恢复名册" }).click();
    assert.deepEqual((await sent).postDataJSON(), { reason: "误除名" });
    assert.equal(await page.locator("nav .here").textContent().then((said) => said.trim()), "集中认证");
  });
});
