import { createApp, h } from "vue";
import { expect, it, onTestFinished } from "vitest";
import { createMemoryHistory, createRouter } from "vue-router";
import type { Answer } from "@/api/types";
import { i18n, speak } from "@/locales";
import DatesOf from "@/reception/sheet/DatesOf.vue";

type Sheet = Answer<"applications.show">;

async function shown(sheet: Partial<Sheet>): Promise<string> {
  await speak("zh-CN");
  document.body.innerHTML = '<dl id="app"></dl>';
  const app = createApp({ render: () => h(DatesOf, { sheet: sheet as Sheet }) });
  const router = createRouter({ history: createMemoryHistory(), routes: [{ name: "case", path: "/cases/:no", component: { render: () => null } }] });
  app.use(router).use(i18n).mount("#app");
  onTestFinished(() => app.unmount());
  return document.querySelector("dl")?.textContent.replace(/\s+/g, " ") ?? "";
}

const why = { zh: "期限最后一日为休息日：属当事人的权利，顺延至其后第一个工作日（D1）", en: "the last day was a day off" };

it("D1, P2: the last day of a supplement says that it is a guess, and which end applies and why", async () => {
  const asked: Partial<Sheet> = {
    status: "SUPPLEMENT_REQUESTED", supplementUntil: "2027-02-01T23:59:59+08:00", supplementUntilProvisional: true, supplementUntilDayOff: why,
  };
  expect(await shown(asked)).toMatch(/补件期限.*暂定.*顺延至其后第一个工作日/);
  expect(await shown({ ...asked, status: "LAPSED" })).not.toMatch(/暂定|顺延/);
});

it("D1, K8: the date a case is due by is told as it was at acceptance, and that the case has what stands now", async () => {
  const accepted: Partial<Sheet> = { no: "330106-20261228-0001", status: "ACCEPTED", acceptedAt: "2026-12-28T09:00:00+08:00", dueAt: "2027-01-04T16:30:00+08:00" };
  expect(await shown(accepted)).toMatch(/受理时告知的办结时间.*以办件为准/);
  expect(await shown(accepted)).not.toContain("暂定");
  expect(await shown({ ...accepted, dueAtProvisional: true })).toMatch(/告知时为暂定/);
});

it("K6: a petition that is decided by a day off says so", async () => {
  const petition: Partial<Sheet> = {
    status: "COMPLETE", decideBy: "2027-01-09T23:59:59+08:00", decideByDayOff: { zh: "本大厅应尽的职责，不顺延（K6）", en: "it is the hall's own duty" },
  };
  const text = await shown(petition);
  expect(text).toContain("不顺延");
  expect(text).not.toContain("暂定");
});
