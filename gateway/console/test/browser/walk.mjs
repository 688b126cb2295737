// How each walk begins and ends: a day of its own on a hall of paper, and nothing that must never happen on a page.
import assert from "node:assert/strict";
import { afterEach, beforeEach } from "node:test";
import { fileURLToPath } from "node:url";
import { executablePath, watched } from "./browser.mjs";
import { openHall } from "./hall.mjs";
import { shared } from "./shared.mjs";

const BUILT = process.env.CONSOLE_OUT ?? fileURLToPath(new URL("../../../target/classes/console", import.meta.url));

/** Without a browser there is no walk. */
export const skip = executablePath ? false : "no Chromium on this machine";

/**
 * @param {string} area whose day it is
 * @param {(day: {hall: object, page: object}) => void} begin what each test has at its beginning
 */
export function walk(area, begin, { patience = 10_000 } = {}) {
  let hall, page, faults, close;
  beforeEach(async () => {
    hall = await openHall(BUILT, area);
    ({ page, faults, close } = await watched(await shared(), hall.address, { viewport: { width: 1093, height: 614 } }));
    page.setDefaultTimeout(patience);
    begin({ hall, page });
  });
  afterEach(async () => {
    await close();
    await hall.close();
    assert.deepEqual(faults, []);
  });

  return {
    open: (path) => page.goto(`${hall.address}/console${path}`),
    asked: (method, path) => hall.asked.filter((one) => one.method === method && one.pathname === path),
    until: async (what) => {
      for (let n = 0; n < 100 && !what(); n++) await page.waitForTimeout(100);
      assert.ok(what());
    },
  };
}
