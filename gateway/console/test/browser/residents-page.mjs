// Residents' pages in a browser, with a hall of paper behind them.
import assert from "node:assert/strict";
import { mkdir, readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { afterEach, before, beforeEach, describe } from "node:test";
import { fileURLToPath } from "node:url";
import { executablePath, PICTURES, watched } from "./browser.mjs";
import { openHall } from "./hall.mjs";
import { answers, CODE } from "./residents.mjs";
import { shared } from "./shared.mjs";

const SHOTS = fileURLToPath(new URL("./shots", import.meta.url));
export const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true };

/** Tests of residents' pages; `now` holds the hall and the page of the one that runs, and what is done with them. */
export function residents(name, tests) {
  describe(name, { skip: executablePath ? false : "no Chromium on this machine" }, () => {
    const now = { begin, open, asked, part, submit, isSound, follow };
    let axe, faults, close;
    before(async () => {
      axe = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
      await mkdir(SHOTS, { recursive: true });
    });
    beforeEach(async () => {
      now.hall = await openHall("");
      now.hall.session.signedIn = false;
      for (const [key, what] of Object.entries(answers)) now.hall.instead.set(key, what);
      await begin(PHONE);
    });
    afterEach(async () => {
      await close();
      await now.hall.close();
      assert.deepEqual(faults, []);
    });

    async function begin(options) {
      await close?.();
      ({ page: now.page, faults, close } = await watched(await shared(), now.hall.address, options));
      now.page.setDefaultTimeout(10_000);
    }

    function open(path) {
      return now.page.goto(now.hall.address + path);
    }

    function asked(method, path) {
      return now.hall.asked.filter((one) => one.method === method && one.pathname === path);
    }

    function part(id) {
      return now.page.locator(`#${id}`);
    }

    async function submit(form, values, button) {
      for (const [name, value] of Object.entries(values)) await part(form).locator(`[name="${name}"]`).fill(value);
      await part(form).getByRole("button", { name: button }).click();
    }

    function follow(no) {
      return submit("progress-form", { no, code: CODE }, /查询|Look up/);
    }

    async function isSound(name) {
      await now.page.evaluate(axe);
      const { violations } = await now.page.evaluate(() =>
        window.axe.run(document, { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] }));
      assert.deepEqual(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target).join(" | ")}`), [], name);
      assert.ok(await now.page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), `${name} is wider than the screen`);
      if (PICTURES) await now.page.screenshot({ path: `${SHOTS}/residents-${name}.png`, fullPage: true });
    }

    tests(now);
  });
}
