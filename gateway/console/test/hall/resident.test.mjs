// A resident signs in at the running hall's provider for residents, applies, follows it and takes it back (S3). At another
// provider than the demo's: RESIDENT_ACCOUNT, RESIDENT_PASSWORD and RESIDENT_NAME of somebody who is known there.
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { watched } from "../browser/browser.mjs";
import { eventually, HALL, open, skip } from "./hall.mjs";

const { RESIDENT_ACCOUNT = "ouyang.jianguo", RESIDENT_PASSWORD = `demo-${RESIDENT_ACCOUNT}`, RESIDENT_NAME = "欧阳建国" } = process.env;
const MATTER = "urban-minimum-living-allowance";

describe("a resident who signs in", { skip }, () => {
  let browser, page, faults, close;
  /** Where the browser was; nothing of the person may stand in an address. */
  const way = [];

  before(async () => {
    browser = await open();
    ({ page, faults, close } = await watched(browser, HALL, { viewport: { width: 390, height: 844 } }));
    page.setDefaultTimeout(30_000);
    page.on("request", (request) => way.push(decodeURIComponent(request.url())));
  });
  after(async () => {
    await close?.();
    await browser?.close();
  });

  const own = () => page.locator("#own-affairs");

  async function signIn(password) {
    await page.goto(`${HALL}/`);
    await own().getByRole("link", { name: /登录/ }).click();
    await page.locator("input[name=username]").fill(RESIDENT_ACCOUNT);
    await page.locator("input[name=password]").fill(password);
    await page.keyboard.press("Enter");
  }

  test("a wrong password leads nowhere", async () => {
    await signIn("wrong");
    await page.locator("input[name=password]").waitFor();
    assert.ok(!page.url().startsWith(`${HALL}/#`));
  });

  test("S3: applies known by the provider, sees how far it is, and withdraws", async () => {
    await signIn(RESIDENT_PASSWORD);
    await own().getByText(`${RESIDENT_NAME}，已用`).waitFor();
    await page.goto(`${HALL}/matters/${MATTER}`);
    const form = page.locator("#apply-form");
    await page.waitForFunction(() => document.querySelector("#apply-form [name='applicant.idNumber']").value !== "");
    if (!(await form.locator("[name='applicant.phone']").inputValue())) await form.locator("[name='applicant.phone']").fill("13900139001");
    await form.locator("button").last().click();
    const answer = page.locator("#apply-answer");
    const no = await answer.locator(".code").first().textContent();
    assert.match(no, /^\d{6}-\d{8}-\d{4}$/);
    await answer.getByText("登录时已核实，免回电").waitFor();

    const affair = own().locator("li").filter({ hasText: no });
    await eventually(async () => {
      await page.goto(`${HALL}/`);
      await own().getByRole("button", { name: "退出" }).waitFor();
      await page.waitForLoadState("networkidle");
      return (await affair.count()) > 0 || undefined;
    }, `${no} among the own affairs`);
    await affair.getByRole("button", { name: "查看" }).click();
    const progress = page.locator("#progress-answer");
    await progress.getByText(no).first().waitFor();

    const withdraw = progress.locator(".withdraw");
    await withdraw.getByRole("button").click();
    await withdraw.getByRole("button").first().click();
    await withdraw.getByText("已撤回").waitFor();
  });

  test("signs out, and is asked for the password anew", async () => {
    await own().getByRole("button", { name: "退出" }).click();
    await own().getByRole("link", { name: /登录/ }).click();
    await page.locator("input[name=password]").waitFor();
    assert.deepEqual(faults.filter((fault) => !fault.startsWith("asked ")), []);
    assert.deepEqual(way.filter((address) => address.includes(RESIDENT_NAME) || /\d{17}[\dX]/.test(address)), []);
  });
});
