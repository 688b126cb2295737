// Everybody who works at the running hall opens all that their navigation has.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { after, before, describe, test } from "node:test";
import { executablePath } from "../browser/browser.mjs";
import { HALL, open, settled, signIn } from "./hall.mjs";

const PEOPLE = {
  "a clerk": "wang.fang", "the lead": "zhou.min", "the office": "wu.gang", "the leading group": "zheng.hua",
  "a department": "feng.li", "an auditor": "xu.jing", "an operator": "ops",
};
const WITHOUT = executablePath ? (HALL ? false : "no hall runs at HALL_ADDRESS") : "no Chromium on this machine";

describe("everybody at the running hall", { skip: WITHOUT, concurrency: 2 }, () => {
  const looked = new Set();
  let browser, axe;
  before(async () => {
    browser = await open();
    axe = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
  });
  after(() => browser?.close());

  for (const [who, user] of Object.entries(PEOPLE)) {
    test(`${who} opens each screen of the navigation`, async (t) => {
      const { page, faults, close, go } = await signIn(browser, user);
      await go("/");
      const links = page.locator("nav.side a");
      await links.first().waitFor();
      const names = await links.allInnerTexts();
      for (let place = 0; place < names.length; place++) {
        await links.nth(place).click();
        await settled(page);
        const name = names[place].trim();
        assert.equal(await page.locator("#main .problem[role=alert]").count(), 0, `${who}, ${name}: ${await page.locator("#main").innerText()}`);
        // What one has been shown is built alike for all.
        if (looked.has(name)) continue;
        looked.add(name);
        await page.evaluate(axe);
        const { violations } = await page.evaluate(() => window.axe.run(document, { runOnly: ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa"], resultTypes: ["violations"] }));
        assert.deepEqual(violations.map(({ id, nodes }) => `${name}, ${id}: ${nodes[0]?.target}`), []);
      }
      t.diagnostic(`${names.length} screens`);
      await close();
      assert.deepEqual(faults, []);
    });
  }
});
