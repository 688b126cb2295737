// A resident's application online: for oneself or for somebody else, and put right where it was wrong.
import assert from "node:assert/strict";
import { test } from "node:test";
import { problem, text } from "./paper/kit.mjs";
import { residents } from "./residents-page.mjs";
import { APPLICATION } from "./residents.mjs";

residents("a resident's own application", (now) => {
  const { open, asked, part, submit, isSound, follow } = now;
  test("S8: whoever applies for somebody else says who they are and what they are empowered to", async () => {
    await open("/matters/low-rent-housing");
    const form = part("apply-form");
    await form.getByLabel("我是替别人申请的").check();
    await isSound("apply-for-another");
    await submit("apply-form", { "applicant.name": "某某", "applicant.idNumber": "110101195003077774", "applicant.phone": "13800001234", "representative.person.name": "某人" }, "提交申请");
    assert.equal(await now.page.locator("[id='apply-form-representative.person.idNumber-fault']").textContent(), "请填写。");
    assert.equal(asked("POST", "/api/public/applications").length, 0);
    await submit("apply-form", { "representative.person.idNumber": "11010119800307777x", "representative.person.phone": "13900001234", "representative.validUntil": "2027-06-30" }, "提交申请");
    await part("apply-answer").getByText("核对后方可受理").waitFor();
    assert.deepEqual(asked("POST", "/api/public/applications")[0].body.representative, {
      person: { name: "某人", idNumber: "11010119800307777X", phone: "13900001234" }, ground: "POWER_OF_ATTORNEY",
      scope: ["SUBMIT", "SUPPLEMENT", "COLLECT"], validUntil: "2027-06-30" });
  });

  test("S8: a guardian names no acts, and who applies for themselves nobody", async () => {
    await open("/matters/low-rent-housing");
    const who = { "applicant.name": "某某", "applicant.idNumber": "110101195003077774", "applicant.phone": "13800001234" };
    const form = part("apply-form");
    await form.getByLabel("我是替别人申请的").check();
    await form.getByLabel("您凭什么代办").selectOption("GUARDIANSHIP");
    assert.ok(!(await part("acting-scope").isVisible()));
    await submit("apply-form", { ...who, "representative.person.name": "某人", "representative.person.idNumber": "110101198003077777", "representative.person.phone": "13900001234" }, "提交申请");
    await part("apply-answer").getByText("核对后方可受理").waitFor();
    const [sent] = asked("POST", "/api/public/applications");
    assert.equal(sent.body.representative.ground, "GUARDIANSHIP");
    assert.ok(!("scope" in sent.body.representative));
    await open("/matters/low-rent-housing");
    await submit("apply-form", who, "提交申请");
    await part("apply-answer").getByText("请记下编号和查询码").waitFor();
    assert.ok(!("representative" in asked("POST", "/api/public/applications")[1].body));
  });

  test("S7: who applied online puts right what was told, until the window takes it up", async () => {
    const online = { takenUp: false, identityConfirmed: false, told: { matterId: "low-rent-housing", circumstances: ["NOT_DISABLED"], persons: 1 } };
    const own = { no: APPLICATION, hall: text("青溪镇", "Qingxi"), matterName: text("廉租房保障", "Low-rent housing"), status: "INCOMPLETE", statusText: text("待补齐", "Incomplete"),
      receivedAt: "2026-11-23T10:00:00+08:00", missing: [], messages: [], representatives: [], online };
    now.hall.instead.set(`GET /api/public/applications/${APPLICATION}`, { body: own });
    now.hall.instead.set(`GET /api/public/progress/${APPLICATION}`, { status: 404, body: problem(404, "unknown-number", "查无此号") });
    await open("/");
    await follow(APPLICATION);
    const slips = part("slips");
    assert.ok(await slips.getByLabel("无", { exact: true }).isChecked());
    await slips.getByLabel("有", { exact: true }).check();
    await slips.getByLabel("人数").fill("3");
    await slips.getByLabel("正确的电话").fill("13900001234");
    await isSound("slips");
    await slips.getByRole("button", { name: "更正" }).click();
    await slips.getByText("已更正").waitFor();
    assert.deepEqual(asked("POST", "/api/public/application-corrections")[0].body,
      { no: APPLICATION, code: "7K3M9QXD", phone: "13900001234", circumstances: ["DISABLED"], persons: 3 });
    await slips.getByLabel("正确的电话").fill("13900001235");
    const second = now.page.waitForResponse("**/api/public/application-corrections");
    await slips.getByRole("button", { name: "更正" }).click();
    await second;
    assert.deepEqual(asked("POST", "/api/public/application-corrections").at(-1).body, { no: APPLICATION, code: "7K3M9QXD", phone: "13900001235" });
  });
});
