// How residents find what they come for, and what a page says that has nothing to say of it.
import assert from "node:assert/strict";
import { test } from "node:test";
import { residents } from "./residents-page.mjs";
import { guide, queueBoard } from "./residents.mjs";

residents("residents who look for a matter", (now) => {
  const { open, asked, part } = now;

  test("A1: a matter to book for is found as in the guide, window by window, and what was chosen stays", async () => {
    await open("/appointment?hall=330106");
    const matter = part("appointment-form").locator("[name=matterId]");
    await part("appointment-times").getByText("先选要办的事和日期").waitFor();
    await matter.locator("option").nth(4).waitFor({ state: "attached" });
    assert.ok((await matter.locator("optgroup").evaluateAll((groups) => groups.map(({ label }) => label))).includes("民政救济"));
    await matter.selectOption("low-rent-housing");
    await now.page.getByLabel("查找事项").fill("syz");
    await part("appointment-found").getByText("共 1 个事项").waitFor();
    assert.deepEqual(await matter.locator("option").evaluateAll((options) => options.map(({ value }) => value)), ["", "unemployment-certificate-first-review", "low-rent-housing"]);
    assert.equal(await matter.inputValue(), "low-rent-housing");
    await now.page.keyboard.press("Enter");
    assert.equal(await now.page.evaluate(() => document.activeElement?.id), "appointment-matter");
    assert.equal(asked("POST", "/api/public/appointments").length, 0);
    await part("appointment-halls").getByRole("link", { name: "0571-55501000" }).waitFor();
  });

  test("N1, S3: of a matter that one window handles no other is told, and what has no questions asks for no answers", async () => {
    now.hall.instead.set("GET /api/matters/low-rent-housing", { body: { ...guide([]).body, jointWindows: [], choices: [], open: [] } });
    await open("/matters/low-rent-housing");
    await part("apply").getByText("填写后即可申请").waitFor();
    assert.equal(await now.page.getByText("联合办理窗口").count(), 0);
    assert.equal(await now.page.getByText("上面的情形").count(), 0);
  });

  test("S2: tickets are given for windows that serve residents", async () => {
    const { body } = queueBoard();
    const office = { window: "OFFICE", windowName: { zh: "大厅办公室", en: "Hall office" }, attended: true, full: false, waiting: 0, called: [] };
    now.hall.instead.set("GET /api/public/queue-board", { body: { ...body, windows: [...body.windows, office] } });
    await open("/queue?hall=330106");
    await part("queue-window").locator("option").nth(1).waitFor({ state: "attached" });
    assert.equal(await part("queue-window").getByText("大厅办公室").count(), 0);
    await open("/queue/board?hall=330106");
    await now.page.getByRole("table").waitFor();
    assert.equal(await now.page.getByRole("rowheader", { name: "大厅办公室" }).count(), 0);
  });
});
