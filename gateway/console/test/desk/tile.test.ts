import { createApp, h } from "vue";
import { expect, it, onTestFinished } from "vitest";
import type { Schema } from "@/api/types";
import QueueTile from "@/desk/QueueTile.vue";
import { i18n, speak } from "@/locales";

async function shown(queue: Partial<Schema<"DeskQueue">>): Promise<string> {
  await speak("zh-CN");
  document.body.innerHTML = '<div id="app"></div>';
  const all = { code: "cases-mine", label: { zh: "我承办的办件", en: "my cases" }, count: 2, more: false, link: "/api/elsewhere", ...queue };
  const app = createApp({ render: () => h(QueueTile, { queue: all }) });
  app.use(i18n).mount("#app");
  onTestFinished(() => app.unmount());
  return document.body.textContent;
}

it("D1: a tile says that its first date is a guess while the holidays are not published", async () => {
  expect(await shown({ nextDue: "2027-01-11T16:30:00+08:00", nextDueProvisional: true })).toMatch(/最早到期.*暂定/);
  expect(await shown({ nextDue: "2027-01-11T16:30:00+08:00" })).not.toContain("暂定");
  expect(await shown({ oldest: "2027-01-04T09:00:00+08:00" })).not.toContain("暂定");
});
