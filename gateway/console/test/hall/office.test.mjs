// What the office of the running hall does when a month is over.
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { by, offered, people, send, skip } from "./hall.mjs";

const MONTH = "2025-09";

describe("in the office of the running hall", { skip }, () => {
  const as = people();

  /** A morning on which a clerk came in time, as the day's sheet has it now; found by the sheets, so that it can be done again. */
  async function punctual() {
    const office = await by("wu.gang");
    for (let n = 1; n <= 30; n++) {
      const date = `${MONTH}-${String(n).padStart(2, "0")}`;
      const { clerks, people: named } = await office.get(`/api/attendance/days/${date}`);
      for (const { clerk, window, halves } of clerks) {
        const morning = halves.find(({ half, signedIn, verdicts }) => half === "MORNING" && signedIn && verdicts[0]?.verdict === "PRESENT");
        if (morning && window !== "OFFICE") return { date, name: named[clerk].name, opens: morning.opens };
      }
    }
    throw new Error("nobody came in time");
  }

  const clock = (opens, minutes) => new Date(Date.parse(opens) + minutes * 60_000 + 8 * 3_600_000).toISOString().slice(0, 16);

  test("T2, T7: a signature is put right, and the month is published again beside what it was", async () => {
    const { date, name, opens } = await punctual();
    const late = clock(opens, 20);
    const { page, go } = await as("wu.gang");
    await go(`/attendance?date=${date}`);
    await page.getByRole("button", { name: `更正 ${name} 上午签到` }).click();
    await page.getByLabel("时间").fill(late);
    await page.getByLabel("理由").fill("核对监控，当日到岗较晚");
    await send(page);
    await page.getByRole("row", { name: new RegExp(name) }).getByText(late.slice(11)).first().waitFor();

    const office = await by("wu.gang");
    const { versions } = await office.until(`/api/attendance/months/${MONTH}`, ({ newVersionDue }) => newVersionDue);
    await go(`/attendance/months/${MONTH}`);
    await page.getByRole("button", { name: "查看有哪些变化" }).click();
    await page.getByRole("heading", { name: new RegExp(`与第 ${versions} 版比较：\\d+ 个半天有变化`) }).waitFor();
    const changed = page.getByRole("row", { name: new RegExp(name) }).filter({ has: page.locator("ins") }).filter({ hasText: "迟到" });
    await changed.first().waitFor();
    await offered(page, "公布月度考勤").click();
    await page.getByLabel("再次公布的理由").fill("更正签到后再次公布");
    await send(page);
    await page.getByText(`公布第 ${versions + 1} 版`).first().waitFor();
    await page.getByText("更正签到后再次公布").waitFor();
    assert.equal((await office.get(`/api/attendance/months/${MONTH}`)).versions, versions + 1);
  });
});
