// What residents have who sign in at the hall's provider for them (S3).
import assert from "node:assert/strict";
import { test } from "node:test";
import { problem } from "./paper/kit.mjs";
import { residents } from "./residents-page.mjs";
import { APPLICATION, CODE } from "./residents.mjs";

const OWN = "/api/public/own-affairs";
const NOBODY = { signedIn: false, provider: "政务服务网" };
const SOMEBODY = { ...NOBODY, signedIn: true, name: "欧阳建国", idNumber: "11010519491231002X", phone: "13800138000", mark: { header: "Resident-Session", value: "of-this-page" } };
const AFFAIR = { no: APPLICATION, queryCode: CODE, matterName: { zh: "廉租房保障", en: "Low-rent housing" }, statusText: { zh: "已登记", en: "registered" }, receivedAt: "2026-11-23T09:00:00+08:00" };

residents("what a resident has who signs in", (now) => {
  const { asked, begin, isSound, open, part } = now;
  const apply = async () => {
    await open("/matters/low-rent-housing");
    await part("apply-form").waitFor();
  };

  test("S3: without a provider no sign-in is offered", async () => {
    await open("/");
    await part("guide-count").getByText("4").waitFor();
    assert.ok(!(await part("own").isVisible()));
    await apply();
    assert.equal(await now.page.locator("a[href='/resident/sign-in']").count(), 0);
  });

  test("S3: with one it is, and one that failed says so", async () => {
    now.hall.session.resident = NOBODY;
    await open("/?resident=failed#own");
    await part("own-affairs").getByRole("link", { name: "用政务服务网登录" }).waitFor();
    await part("own-affairs").getByText("登录没有完成").waitFor();
    await isSound("own-nobody");
    await apply();
    await part("apply-known").getByRole("link").waitFor();
  });

  test("S3: who has signed in finds the own affairs, is known when applying, and signs out", async () => {
    now.hall.session.resident = SOMEBODY;
    now.hall.instead.set(`GET ${OWN}`, { body: { applications: [AFFAIR], appointments: [] } });
    now.hall.instead.set("POST /resident/sign-out", () => {
      now.hall.session.resident = NOBODY;
      return { body: NOBODY };
    });
    await open("/");
    await part("own-affairs").getByText("欧阳建国，已用政务服务网登录。").waitFor();
    await part("own-affairs").getByText(APPLICATION).waitFor();
    assert.equal(asked("GET", OWN)[0].headers["resident-session"], "of-this-page");
    await isSound("own-somebody");
    await apply();
    await now.page.waitForFunction(() => document.querySelector("#apply-form [name='applicant.name']").value === "欧阳建国");
    await open("/");
    await part("own-affairs").getByRole("button", { name: "退出" }).click();
    await part("own-affairs").getByRole("link", { name: "用政务服务网登录" }).waitFor();
    assert.equal(asked("POST", "/resident/sign-out")[0].headers["resident-session"], "of-this-page");
  });

  test("a hall that can't be asked says so, in English as well, and the way out stays", async () => {
    await begin({ locale: "en-GB" });
    now.hall.session.resident = SOMEBODY;
    now.hall.instead.set(`GET ${OWN}`, { status: 503, body: problem(503, "unavailable", "请稍后再试", { detail: "暂停服务。" }) });
    await open("/");
    await part("own-affairs").getByText("暂停服务。").waitFor();
    await part("own-affairs").getByRole("button").first().waitFor();
  });
});
