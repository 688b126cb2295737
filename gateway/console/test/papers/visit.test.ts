import { VueQueryPlugin } from "@tanstack/vue-query";
import { createApp, nextTick } from "vue";
import { expect, it, onTestFinished, vi } from "vitest";
import { queryClient } from "@/api/queries";
import { i18n, speak } from "@/locales";
import VisitPapers from "@/papers/visit/VisitPapers.vue";
import { router } from "@/router";
import { until } from "../until";

vi.setConfig({ testTimeout: 60_000 });

const ONE = "330106-20261123-0007";
const OTHER = "330106-20261123-0008";

it("A2: each photo of a visit is told with the application that it lies with, and none changes it on the way", async () => {
  let answer: (() => void) | undefined;
  vi.stubGlobal("fetch", (request: Request) =>
    request.method === "POST"
      ? new Promise((resolve) => (answer = () => resolve(new Response("{}", { status: 201 }))))
      : Promise.resolve(new Response(JSON.stringify({ mediaTypes: ["image/jpeg"], maxBytes: 10_485_760, items: [], unavailable: [] }))));
  await speak("zh-CN");
  const place = document.body.appendChild(document.createElement("div"));
  const app = createApp(VisitPapers, { appointment: "330106-YY20261123-0001" });
  app.use(i18n).use(router).use(VueQueryPlugin, { queryClient: queryClient() }).mount(place);
  onTestFinished(() => {
    app.unmount();
    document.body.replaceChildren();
  });
  const number = place.querySelector("input");
  if (!number) throw new Error("no field");
  const type = async (no: string) => {
    number.value = no;
    number.dispatchEvent(new Event("input"));
    await nextTick();
  };
  const kept = () => [...place.querySelectorAll("[role=status] p")].map((line) => line.textContent.replace(/\s+/g, " ").trim());

  await type(ONE);
  const file = place.querySelector<HTMLInputElement>("input[type=file]");
  Object.defineProperty(file, "files", { value: [new File(["x"], "a.jpg", { type: "image/jpeg" })] });
  Object.defineProperty(file, "value", { value: "", writable: true });
  file?.dispatchEvent(new Event("change"));
  await until(() => expect(answer).toBeDefined());
  await nextTick();
  expect(number.readOnly).toBe(true);
  answer?.();
  await until(() => expect(kept()).toEqual([`已留存 1 份，申请编号 ${ONE}`]));
  expect(number.readOnly).toBe(false);

  await type(OTHER);
  expect(kept()).toEqual([`已留存 1 份，申请编号 ${ONE}`]);
});
