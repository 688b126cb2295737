// The running hall, as somebody at a browser has it.
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { launch, watched } from "../browser/browser.mjs";

/** Where the hall is; without it there is nothing to try. */
export const HALL = process.env.HALL_ADDRESS;
const DATA = process.env.HALL_DATA;
const PC = { width: 1093, height: 614 };

export const open = launch;

/** Somebody who has signed in through the hall's own form, on a page that tells what must never happen on one. */
export async function signIn(browser, user, { language = "zh-CN", ...options } = {}) {
  const { page, faults, close } = await watched(browser, HALL, { viewport: PC, ...options });
  page.setDefaultTimeout(30_000);
  await page.addInitScript(
    (kept) => localStorage.setItem("hall.preferences", kept),
    JSON.stringify({ language, look: "light", size: "normal" }),
  );
  await page.goto(`${HALL}/sign-in`);
  await page.locator("input[name=username]").fill(user);
  await page.locator("input[name=password]").fill(`demo-${user}`);
  await page.keyboard.press("Enter");
  await page.waitForURL((url) => !/sign-in|login/.test(url.pathname));
  const go = async (path) => {
    await page.goto(`${HALL}/console${path}`);
    await settled(page);
  };
  return { page, faults, close, go };
}

/** The screen's heading is there, and nothing on it is still being asked for. */
export async function settled(page) {
  await page.locator("#main h1").first().waitFor();
  await page.waitForFunction(() => !document.querySelector("#main .loading"));
}

/** Ends a process of the hall as a power cut would; what dies is started again. */
export async function kill(part) {
  const pid = await pidOf(part);
  process.kill(pid, "SIGKILL");
  return pid;
}

export async function pidOf(part) {
  return Number(await readFile(join(DATA, "run", `${part}.pid`), "utf8"));
}

/** An id number that nobody has, born on this day, with the check character that it has to have. */
export function idNumber(born, order) {
  const begun = `110105${born}${String(order).padStart(3, "0")}`;
  const sum = [...begun].reduce((all, digit, place) => all + Number(digit) * (2 ** (17 - place) % 11), 0);
  return begun + "10X98765432"[sum % 11];
}
