// How a resident takes back what the hall has not decided.
import assert from "node:assert/strict";
import { test } from "node:test";
import { paths } from "./document.mjs";
import { problem } from "./paper/kit.mjs";
import { residents } from "./residents-page.mjs";
import { APPLICATION } from "./residents.mjs";

const exampleOf = (path) => paths[path].get.responses["200"].content["application/json"].example;
const OWN = { ...exampleOf("/api/public/applications/{no}"), no: APPLICATION, status: "ACCEPTED", returned: undefined, missing: [] };
const ACCEPTED = {
  ...exampleOf("/api/public/progress/{no}"), no: APPLICATION, status: "ACCEPTED", statusText: { zh: "已受理", en: "accepted" }, outcome: undefined, completedAt: undefined,
};
const WITHDRAWAL = "/api/public/case-withdrawals";

residents("what a resident takes back", (now) => {
  const { asked, follow, open, part } = now;
  const place = () => part("progress-answer").locator(".withdraw");
  const look = async (own = OWN) => {
    now.hall.instead.set(`GET /api/public/applications/${APPLICATION}`, { body: own });
    now.hall.instead.set(`GET /api/public/progress/${APPLICATION}`, { body: ACCEPTED });
    await open("/");
    await follow(APPLICATION);
    await part("progress-answer").getByText("已受理", { exact: true }).waitFor();
  };

  test("S3: an accepted case is taken back with its code, once, by who was told what that means and asked again", async () => {
    await look();
    const buttons = place().getByRole("button");
    assert.equal(await buttons.count(), 1);
    await buttons.click();
    assert.notEqual(await place().getByRole("status").textContent(), "");
    await buttons.nth(1).click();
    assert.equal(await buttons.count(), 1);
    assert.equal(await place().getByRole("status").textContent(), "");
    assert.deepEqual(asked("POST", WITHDRAWAL), []);

    now.hall.instead.set(`POST ${WITHDRAWAL}`, { status: 503, body: problem(503, "unavailable", "请稍后再试", { detail: "办件服务暂停。" }) });
    await buttons.click();
    await buttons.first().click();
    await place().getByText("办件服务暂停。").waitFor();
    now.hall.instead.delete(`POST ${WITHDRAWAL}`);
    await buttons.first().click();
    await place().getByText("已撤回").waitFor();
    assert.equal(await buttons.count(), 0);
    const sent = asked("POST", WITHDRAWAL);
    assert.deepEqual(sent.map(({ body }) => body), Array(2).fill({ no: APPLICATION, code: "7K3M9QXD" }));
    assert.equal(new Set(sent.map(({ headers }) => headers["idempotency-key"])).size, 1);
  });

  test("S8: where somebody acts for the applicant the code does not take it back", async () => {
    await look({ ...OWN, representatives: [{ number: 1, ground: "POWER_OF_ATTORNEY", seen: true, revoked: false }] });
    assert.equal(await place().count(), 0);
  });

  test("S3: what is decided is not taken back here", async () => {
    await look();
    now.hall.instead.set(`GET /api/public/progress/${APPLICATION}`, { body: { ...ACCEPTED, status: "DECIDED", statusText: { zh: "已决定", en: "decided" } } });
    await follow(APPLICATION);
    await part("progress-answer").getByText("已决定", { exact: true }).waitFor();
    assert.equal(await place().count(), 0);
  });
});
