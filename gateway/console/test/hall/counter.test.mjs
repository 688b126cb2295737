// A day at the counter of the running hall: every key, every request and every paper is real.
import assert from "node:assert/strict";
import { after, afterEach, before, beforeEach, describe, test } from "node:test";
import { executablePath } from "../browser/browser.mjs";
import { HALL, idNumber, kill, open, settled, signIn } from "./hall.mjs";

const WITHOUT = executablePath ? HALL ? false : "no hall runs at HALL_ADDRESS" : "no Chromium on this machine";

describe("at the counter of the running hall", { skip: WITHOUT }, () => {
  let browser, people;
  before(async () => {
    browser = await open();
  });
  beforeEach(() => {
    people = [];
  });
  afterEach(async () => {
    for (const { faults, close } of people) {
      await close();
      assert.deepEqual(faults, []);
    }
  });
  after(() => browser?.close());

  async function as(user, options) {
    const person = await signIn(browser, user, options);
    people.push(person);
    return person;
  }

  /** By keys alone, from the desk to the sheet of what was received. */
  async function receive(page, { matter, name, idNumber }) {
    const press = async (...keys) => {
      for (const key of keys) await page.keyboard.press(key);
    };
    await press("F2");
    await page.getByRole("combobox", { name: /事项/ }).waitFor();
    await page.keyboard.type(matter);
    await page.getByRole("listbox").getByRole("option").first().waitFor();
    await press("Enter");
    await page.waitForFunction(() => document.activeElement?.closest(".behind"));
    await page.keyboard.type(name);
    await press("Enter");
    await page.keyboard.type(idNumber);
    await page.getByRole("button", { name: "全部已带" }).focus();
    await press("Enter", "Control+Enter");
    await page.getByText("查询码").waitFor();
    return page.locator("#main h1").innerText();
  }

  const CARD = { matter: "lnyd", name: "欧阳建国", idNumber: idNumber("19491231", 2) };
  const offered = (page, name) => page.getByRole("group").getByRole("button", { name }).first();

  test("F1, P3, D9: a promised matter from reception by keys alone to the reply that another signs", async (t) => {
    const clerk = await as("wang.fang");
    await clerk.go("/");
    const begun = Date.now();
    const no = await receive(clerk.page, CARD);
    const took = Date.now() - begun;
    t.diagnostic(`received by keys alone in ${took} ms`);
    assert.ok(took < 40_000);

    await offered(clerk.page, "受理").click();
    await clerk.page.getByText("应于此时前办结").waitFor();
    await clerk.page.keyboard.press("Control+Enter");
    await clerk.page.getByRole("button", { name: /打印/ }).waitFor();
    await clerk.page.getByRole("link", { name: "查看办件" }).click();
    await clerk.page.getByRole("heading", { name: no }).waitFor();

    await offered(clerk.page, "承办人").click();
    await clerk.page.getByLabel("承办人", { exact: true }).selectOption("wang.fang");
    await clerk.page.keyboard.press("Control+Enter");
    await clerk.page.getByRole("dialog").waitFor({ state: "detached" });
    await offered(clerk.page, "作出办理决定").click();
    await clerk.page.keyboard.press("Control+Enter");
    await clerk.page.getByRole("dialog").waitFor({ state: "detached" });
    await clerk.page.getByText("已决定，待复核回复").first().waitFor();

    const lead = await as("zhou.min");
    await lead.go(`/cases/${no}`);
    await offered(lead.page, "复核签字答复").click();
    await lead.page.keyboard.press("Control+Enter");
    await lead.page.getByRole("button", { name: /打印/ }).waitFor();
    await lead.page.emulateMedia({ media: "print" });
    assert.equal(await lead.page.getByRole("navigation").first().isVisible(), false);
    await lead.page.emulateMedia({ media: "screen" });
    await lead.page.keyboard.press("Escape");
    await lead.page.getByText("已办结", { exact: true }).first().waitFor();
  });

  test("a clerk and the lead at one application: who comes second is shown what changed and keeps what was typed", async () => {
    const first = await as("wang.fang");
    await first.go("/");
    const no = await receive(first.page, { ...CARD, idNumber: idNumber("19500101", 1) });
    // Nobody else may but the holder's deputy (F1).
    const second = await as("zhou.min");
    await second.go(`/reception/${no}`);
    await offered(second.page, "退回").click();
    await second.page.getByLabel("理由").fill("申请人户籍不在本镇");
    await second.page.getByLabel("法律依据").fill("老年人优待办法第三条");

    await offered(first.page, "受理").click();
    await first.page.getByText("应于此时前办结").waitFor();
    await first.page.keyboard.press("Control+Enter");
    await first.page.getByRole("button", { name: /打印/ }).waitFor();

    await second.page.keyboard.press("Control+Enter");
    await second.page.getByText("刚被他人改动").waitFor();
    assert.equal(await second.page.getByLabel("理由").inputValue(), "申请人户籍不在本镇");
  });

  test("a service that is killed under a clerk's hands comes back, and what was submitted arrives once", async (t) => {
    if (!process.env.HALL_DATA) return t.skip("HALL_DATA names no hall whose processes could be killed");
    const clerk = await as("li.na");
    await clerk.go("/reception/new");
    await clerk.page.getByRole("combobox", { name: /事项/ }).fill("lnyd");
    await clerk.page.getByRole("listbox").getByRole("option").first().waitFor();
    await clerk.page.keyboard.press("Enter");
    await clerk.page.getByLabel("姓名").fill("司马光华");
    await clerk.page.getByLabel("身份证号").fill(idNumber("19520615", 2));
    await clerk.page.getByRole("button", { name: "全部已带" }).click();
    await kill("intake");
    await clerk.page.keyboard.press("Control+Enter");
    await clerk.page.getByText(/服务暂时繁忙|网络/).first().waitFor();
    await clerk.page.getByText("查询码").waitFor({ timeout: 120_000 });
    const no = await clerk.page.locator("#main h1").innerText();
    assert.match(no, /^\d{6}-\d{8}-\d{4}$/);
  });

  test("in English, as in Chinese", async () => {
    const { page, go } = await as("wang.fang", { language: "en" });
    await go("/");
    await page.getByRole("navigation").getByText("Applications").click();
    await settled(page);
    await page.getByRole("heading", { name: "Applications", exact: true }).waitFor();
    assert.equal(await page.evaluate(() => document.documentElement.lang), "en");
  });
});
