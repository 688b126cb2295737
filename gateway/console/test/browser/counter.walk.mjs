// What people do at a counter, from the first key to the paper, on a hall of paper.
import assert from "node:assert/strict";
import { afterEach, beforeEach, describe, test } from "node:test";
import { fileURLToPath } from "node:url";
import { executablePath, watched } from "./browser.mjs";
import { answers, applications, instead } from "./paper/counter.mjs";
import { problem, signedIn, text } from "./paper/kit.mjs";
import { openHall } from "./hall.mjs";
import { shared } from "./shared.mjs";

const at = (path) => fileURLToPath(new URL(path, import.meta.url));
const BUILT = process.env.CONSOLE_OUT ?? at("../../../target/classes/console");
const FIRST = applications[0].no;
const SUPPLEMENT = `POST /api/applications/${FIRST}/supplement-request`;

describe("at the counter", { skip: executablePath ? false : "no Chromium on this machine" }, () => {
  let hall, page, faults, close;
  beforeEach(async () => {
    hall = await openHall(BUILT);
    ({ page, faults, close } = await watched(await shared(), hall.address, { viewport: { width: 1093, height: 614 } }));
    page.setDefaultTimeout(10_000);
  });
  afterEach(async () => {
    await close();
    await hall.close();
    assert.deepEqual(faults, []);
  });

  const open = (path) => page.goto(`${hall.address}/console${path}`);
  const asked = (method, path) => hall.asked.filter((one) => one.method === method && one.pathname === path);
  const press = async (...keys) => {
    for (const key of keys) await page.keyboard.press(key);
  };
  const type = (text) => page.keyboard.type(text);

  test("somebody is received by keys alone, and the request goes out once", async () => {
    await open("/");
    await page.getByRole("heading", { name: /您好/ }).waitFor();
    const begun = Date.now();
    await press("F2");
    await page.getByRole("combobox", { name: /事项/ }).waitFor();
    await type("zgrz");
    await press("Enter");
    await page.getByLabel("逾期").waitFor();
    await press("Enter");
    await type("欧阳建国");
    await press("Enter");
    await type("11010519491231002X");
    await press("Enter", "Control+Enter", "Control+Enter");
    await page.getByText("查询码").waitFor();
    const received = asked("POST", "/api/applications");
    assert.equal(received.length, 1);
    // Who it is has been looked for once, as soon as the number was whole (R3).
    assert.deepEqual(asked("POST", "/api/search").map(({ body }) => body), [{ q: "11010519491231002X" }]);
    assert.equal(received[0].body.applicant.name, "欧阳建国");
    assert.match(received[0].headers["idempotency-key"], /^[\da-f-]{36}$/);
    assert.equal(received[0].headers["x-csrf-token"], "of-this-session");
    assert.ok(Date.now() - begun < 10_000);
  });

  test("a matter typed before the matters are there is taken when they come", async () => {
    let come;
    const there = new Promise((arrived) => (come = arrived));
    hall.instead.set("GET /api/matters", async () => {
      await there;
      return answers["GET /api/matters"];
    });
    await open("/reception/new");
    await page.getByRole("combobox", { name: /事项/ }).waitFor();
    await type("zgrz");
    await press("Enter");
    await page.getByText("正在载入事项").waitFor();
    come();
    await page.getByLabel("逾期").waitFor();
    assert.match(await page.getByRole("combobox", { name: /事项/ }).inputValue(), /养老金资格认证$/);
  });

  test("N2: a supplement notice is issued and stands ready for the printer", async () => {
    await open(`/reception/${FIRST}`);
    await page.getByRole("button", { name: "一次性告知补件" }).click();
    await page.getByRole("dialog").waitFor();
    await press("Control+Enter");
    await page.getByRole("button", { name: /打印/ }).waitFor();
    assert.deepEqual(asked("POST", `/api/applications/${FIRST}/supplement-request`)[0].body.items, applications[0].missing);
    await page.emulateMedia({ media: "print" });
    assert.equal(await page.getByText("您申请的事项尚缺下列材料").isVisible(), true);
    assert.equal(await page.getByRole("navigation").first().isVisible(), false);
  });

  test("N3: a refusal shows the rule that it rests on, a click away", async () => {
    hall.instead.set(SUPPLEMENT, { status: 409, body: problem(409, "one-time-notice-spent", "一次性告知已经用过", { rule: "N3" }) });
    await open(`/reception/${FIRST}`);
    await page.getByRole("button", { name: "一次性告知补件" }).click();
    await page.getByRole("dialog").waitFor();
    await press("Control+Enter");
    await page.getByRole("button", { name: "依据 N3" }).click();
    await page.getByText("确保第二次受理").waitFor();
  });

  test("faults land at their fields", async () => {
    const errors = [{ field: "reason", code: "person-named", message: "不能写出当事人姓名" }];
    hall.instead.set(`POST /api/applications/${FIRST}/return`, { status: 422, body: problem(422, "invalid", "内容有误", { errors }) });
    await open(`/reception/${FIRST}`);
    await page.getByRole("button", { name: "退回" }).click();
    await page.getByLabel("理由").fill("张三不符合");
    await page.getByLabel("法律依据").fill("第三条");
    await press("Control+Enter");
    await page.getByText("不能写出当事人姓名").waitFor();
    assert.equal(await page.getByLabel("理由").getAttribute("aria-invalid"), "true");
    assert.equal(await page.getByLabel("理由").inputValue(), "张三不符合");
  });

  test("what another changed meanwhile is shown, what was typed is kept, and the next try is for the new version", async () => {
    let tries = 0;
    hall.instead.set(`POST /api/applications/${FIRST}/return`, () =>
      tries++ === 0
        ? { status: 412, body: problem(412, "stale-version", "已被他人改动") }
        : instead.returned,
    );
    await open(`/reception/${FIRST}`);
    await page.getByRole("button", { name: "退回" }).click();
    await page.getByLabel("理由").fill("缺少主件");
    await page.getByLabel("法律依据").fill("第三条");
    hall.instead.set(`GET /api/applications/${FIRST}`, instead.takenOver);
    await press("Control+Enter");
    await page.getByText("刚被他人改动").waitFor();
    assert.equal(await page.getByRole("alert").getByText("李娜").isVisible(), true);
    assert.equal(await page.getByLabel("理由").inputValue(), "缺少主件");
    await press("Control+Enter");
    await page.getByRole("button", { name: /打印/ }).waitFor();
    const [before, now] = asked("POST", `/api/applications/${FIRST}/return`).map(({ headers }) => headers);
    assert.notEqual(before["if-match"], now["if-match"]);
    assert.notEqual(before["idempotency-key"], now["idempotency-key"]);
  });

  test("a service that is away is waited for, and the same request goes out again", async () => {
    let tries = 0;
    hall.instead.set(SUPPLEMENT, () =>
      tries++ < 2
        ? { status: 503, body: problem(503, "not-just-now", "暂时无法办理"), headers: { "Retry-After": "1" } }
        : answers[SUPPLEMENT],
    );
    await open(`/reception/${FIRST}`);
    await page.getByRole("button", { name: "一次性告知补件" }).click();
    await page.getByRole("dialog").waitFor();
    await press("Control+Enter");
    await page.getByText("服务暂时繁忙").waitFor();
    await page.getByRole("button", { name: /打印/ }).waitFor();
    const keys = asked("POST", `/api/applications/${FIRST}/supplement-request`).map(({ headers }) => headers["idempotency-key"]);
    assert.deepEqual([keys.length, new Set(keys).size], [3, 1]);
    assert.equal(await page.getByText("服务暂时繁忙").isVisible(), false);
  });

  test("Esc goes back, and what was typed is there again; a reload keeps it without the person", async () => {
    await open("/");
    await page.getByRole("heading", { name: /您好/ }).waitFor();
    await press("F2");
    await page.getByRole("combobox", { name: /事项/ }).fill("zgrz");
    await press("Enter");
    await page.getByLabel("姓名").fill("欧阳建国");
    await press("Escape");
    await page.getByRole("heading", { name: /您好/ }).waitFor();
    await press("F2");
    await page.getByLabel("姓名").waitFor();
    assert.equal(await page.getByLabel("姓名").inputValue(), "欧阳建国");
    await page.reload();
    await page.getByLabel("姓名").waitFor();
    assert.equal(await page.getByLabel("姓名").inputValue(), "");
    const kept = await page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }]));
    assert.equal(kept.includes("欧阳"), false);
  });

  test("Esc closes what is open before it goes back", async () => {
    await open("/reception");
    await page.getByRole("link", { name: FIRST }).click();
    await page.getByRole("button", { name: "退回" }).click();
    await page.getByLabel("理由").fill("缺少主件");
    await press("Escape");
    await page.getByRole("dialog").waitFor({ state: "detached" });
    await page.getByRole("button", { name: "退回" }).click();
    assert.equal(await page.getByLabel("理由").inputValue(), "缺少主件");
    await press("Escape");
    await page.getByRole("dialog").waitFor({ state: "detached" });
    await press("Escape");
    await page.getByRole("heading", { name: "申请", exact: true }).waitFor();
  });

  test("R3: personal data are shown for a reason, and masked again in five minutes", async () => {
    await page.clock.install();
    await open(`/reception/${FIRST}`);
    await page.getByRole("button", { name: "查看个人信息" }).first().click();
    await page.getByRole("button", { name: "查看", exact: true }).click();
    await page.getByText("澹台明远").waitFor();
    const [reading] = asked("GET", `/api/applications/${FIRST}/applicant`);
    assert.equal(decodeURIComponent(reading.headers["reading-reason"]), "HANDLING");
    await page.clock.fastForward("05:01");
    await page.getByText("澹台明远").waitFor({ state: "detached" });
  });

  test("a session that has ended covers the screen, and signing in leads back to it", async () => {
    await open(`/reception/${FIRST}`);
    await page.getByRole("button", { name: "退回" }).waitFor();
    hall.instead.set(SUPPLEMENT, { status: 401, body: problem(401, "unauthorized", "未登录") });
    await page.getByRole("button", { name: "一次性告知补件" }).click();
    await page.getByRole("dialog").waitFor();
    await press("Control+Enter");
    await page.getByRole("heading", { name: "登录已过期" }).waitFor();
    const left = page.waitForRequest(/\/sign-in$/);
    await page.getByRole("button", { name: "登录" }).click();
    await left;
    await open("/");
    assert.equal(await page.evaluate(() => sessionStorage.getItem("hall.return-to")), `/console/reception/${FIRST}`);
  });

  test("N2: a paper is named in words, with its reason and basis, and what was named is called so", async () => {
    const { no } = applications[9];
    await open(`/reception/${no}`);
    await page.getByRole("listitem").filter({ hasText: "受灾面积核定表" }).waitFor();
    await page.getByRole("button", { name: "一次性告知补件" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByRole("button", { name: "增加一项" }).click();
    const row = dialog.getByRole("group", { name: "另列材料 1" });
    await row.getByLabel("材料名称").fill("保险理赔单");
    await row.getByLabel("为什么要").fill("避免重复补偿");
    await row.getByLabel("依据").fill("农业保险条例");
    await dialog.getByLabel(/承认违反/).check();
    await dialog.getByLabel("理由", { exact: true }).fill("首次漏列");
    const sent = page.waitForRequest(/supplement-request$/);
    await press("Control+Enter");
    assert.deepEqual((await sent).postDataJSON(), {
      items: ["NAMED_1"], named: [{ text: "保险理赔单", reason: "避免重复补偿", basis: "农业保险条例" }], acknowledgeBreach: true, reason: "首次漏列",
    });
  });

  test("C5, F2: the sheet warns of a grant that runs, the lead says why there is a second, and a hand-over is taken back", async () => {
    const [, second, ...others] = applications;
    hall.instead.set("GET /api/me", signedIn("LEAD", text("分管领导", "Lead"), "zhou.min"));
    hall.instead.set(`POST /api/applications/${second.no}/acceptance`, { status: 409, body: problem(409, "materials-missing", "材料不齐") });
    await open(`/reception/${second.no}`);
    await page.getByRole("note").getByRole("link", { name: others[5].no }).waitFor();
    await page.getByText("受理超期自").waitFor();
    await page.getByRole("button", { name: "受理" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByRole("note").getByText("不得重复享受").waitFor();
    await dialog.getByLabel(/仍予受理的理由/).fill("原待遇下月到期");
    await press("Control+Enter");
    await dialog.getByText("材料不齐").waitFor();
    assert.equal(asked("POST", `/api/applications/${second.no}/acceptance`)[0].body.secondGrant, "原待遇下月到期");
    await press("Escape");
    await page.getByRole("button", { name: "收回转交" }).click();
    await dialog.getByLabel("理由").fill("应由民政窗口受理");
    const taken = page.waitForRequest(/hand-over-taking-back$/);
    await press("Control+Enter");
    await taken;
    assert.deepEqual(asked("POST", `/api/applications/${second.no}/hand-over-taking-back`)[0].body, { reason: "应由民政窗口受理" });
  });

  test("the search never puts what is looked for into an address", async () => {
    hall.instead.set("POST /api/search", instead.found);
    await open("/");
    await page.getByRole("heading", { name: /您好/ }).waitFor();
    await press("/");
    await type("欧阳建国");
    await press("Enter");
    await page.getByRole("heading", { name: FIRST }).waitFor();
    assert.equal(page.url(), `${hall.address}/console/cases/${FIRST}`);
    assert.deepEqual(asked("POST", "/api/search")[0].body, { q: "欧阳建国" });
  });
});
