// The running hall, as somebody at a browser has it.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { after, afterEach, before, beforeEach } from "node:test";
import { executablePath, launch, watched } from "../browser/browser.mjs";

/** Where the hall is; without it there is nothing to try. */
export const HALL = process.env.HALL_ADDRESS;
const DATA = process.env.HALL_DATA;
const PC = { width: 1093, height: 614 };

export const open = launch;

/** Without a hall or a browser there is nothing to walk through. */
export const skip = executablePath ? (HALL ? false : "no hall runs at HALL_ADDRESS") : "no Chromium on this machine";

/**
 * A browser for one file's walks, closed with what was opened in each; nothing may have happened that never must.
 *
 * @returns signs somebody in
 */
export function people() {
  let browser, opened;
  before(async () => {
    browser = await launch();
  });
  beforeEach(() => {
    opened = [];
  });
  afterEach(async () => {
    for (const { faults, close } of opened) {
      await close();
      assert.deepEqual(faults, []);
    }
  });
  after(() => browser?.close());
  return async (user, options) => {
    const person = await signIn(browser, user, options);
    opened.push(person);
    return person;
  };
}

/** What a sheet's bar offers. */
export const offered = (page, name) => page.getByRole("group").getByRole("button", { name }).first();

/** Sends the form that opens, once it is there, and waits until it has gone. */
export async function send(page) {
  const form = page.getByRole("dialog");
  await form.waitFor();
  await page.keyboard.press("Control+Enter");
  await form.waitFor({ state: "detached" });
}

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

/**
 * Somebody's requests without a browser, for what only leads up to a walk; without a user the public's.
 *
 * @returns what is asked and sent, and `until` what is asked is as it should be
 */
export async function by(user) {
  const headers = { "Content-Type": "application/json", ...(user && { Authorization: `Bearer ${await tokenOf(user)}` }) };
  const ask = async (method, path, body) => {
    const once = method === "POST" && { "Idempotency-Key": crypto.randomUUID() };
    const answer = await fetch(HALL + path, { method, headers: { ...headers, ...once }, ...(body && { body: JSON.stringify(body) }) });
    return answer.ok ? await answer.json() : Promise.reject(new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`));
  };
  const get = (path) => ask("GET", path);
  return {
    get,
    post: (path, body = {}) => ask("POST", path, body),
    until: (path, fits = () => true) => eventually(async () => {
      const answer = await get(path).catch(() => undefined);
      return answer && fits(answer) ? answer : undefined;
    }, path),
  };
}

/** What a view tells a moment after it was done. */
export async function eventually(look, what) {
  for (const end = Date.now() + 30_000; Date.now() < end; await new Promise((resume) => setTimeout(resume, 200))) {
    const found = await look();
    if (found !== undefined) return found;
  }
  throw new Error(`not within 30 s: ${what}`);
}

async function tokenOf(user) {
  const body = JSON.stringify({ user, password: `demo-${user}` });
  const answer = await fetch(`${HALL}/demo/tokens`, { method: "POST", headers: { "Content-Type": "application/json" }, body });
  return (await answer.json()).access_token;
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
