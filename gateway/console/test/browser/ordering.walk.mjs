// A list that is there whole is ordered by its columns, by what its cells say, and a link brings the same order again.
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { skip, walk } from "./walk.mjs";

describe("a list that is there whole", { skip }, () => {
  let page;
  const office = walk("office", (day) => ({ page } = day));
  const first = (place = 0) => page.locator("#main tbody tr").evaluateAll((rows, at) => rows.map(({ cells }) => cells[at].textContent.trim()), place);

  test("is ordered up, down and as it comes, by keys, and the order stands in the address", async () => {
    await office.open("/staff");
    const head = page.getByRole("columnheader", { name: "姓名" });
    await head.waitFor();
    const asItComes = await first(1);
    await head.getByRole("button").focus();
    await page.keyboard.press("Enter");
    await page.waitForURL(/sort=staffName/);
    assert.equal(await head.getAttribute("aria-sort"), "ascending");
    assert.deepEqual(await first(1), ["陈杰", "李娜", "王芳", "周敏"]);
    await page.reload();
    await head.waitFor();
    await page.waitForFunction(() => document.querySelector("#main tbody tr")?.cells[1].textContent.trim() === "陈杰");
    await head.getByRole("button").press("Enter");
    await page.waitForURL(/sort=-staffName/);
    assert.deepEqual(await first(1), ["周敏", "王芳", "李娜", "陈杰"]);
    await head.getByRole("button").press("Enter");
    await page.waitForURL((url) => !url.searchParams.has("sort"));
    assert.deepEqual(await first(1), asItComes);
  });
});

describe("a small table that is a whole list", { skip }, () => {
  let page;
  const seasons = walk("seasons", (day) => ({ page } = day));

  test("S9: has its figures in order, and its sum stays below", async () => {
    await seasons.open("/seasons");
    await page.getByRole("link", { name: /养老金/ }).click();
    const table = page.getByRole("table").filter({ has: page.locator("tfoot") }).first();
    await table.getByRole("button", { name: "应认证" }).click();
    await page.waitForURL(/progress=2/);
    await table.locator("tbody tr").first().getByText("西河村").waitFor();
    assert.deepEqual(await table.locator("tbody tr").evaluateAll((rows) => rows.map(({ cells }) => cells[1].textContent)), ["30", "42", "118"]);
    assert.equal(await table.locator("tfoot tr").count(), 1);
  });
});
