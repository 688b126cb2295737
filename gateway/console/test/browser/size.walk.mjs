// How much the browser of a clerk has to fetch before the desk is there, on a hall of paper.
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { gzipSync } from "node:zlib";
import { skip, walk } from "./walk.mjs";

const MOST = 350_000;

describe("the first load", { skip }, () => {
  let page;
  const { open } = walk("counter", (day) => {
    ({ page } = day);
  });

  test("of a clerk's desk takes less than 350 kB of compressed script", async (t) => {
    const scripts = [];
    page.on("response", (response) => {
      if (response.request().resourceType() === "script") scripts.push(response.body());
    });
    await open("/");
    await page.getByRole("heading", { name: /您好/ }).waitFor();
    await page.waitForLoadState("networkidle");
    const size = (await Promise.all(scripts)).reduce((all, script) => all + gzipSync(script).length, 0);
    t.diagnostic(`${scripts.length} scripts, ${size} bytes compressed`);
    assert.ok(scripts.length > 0 && size < MOST, `${size}`);
  });
});
