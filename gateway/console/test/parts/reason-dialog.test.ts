import { VueQueryPlugin } from "@tanstack/vue-query";
import { createApp, h, nextTick, ref } from "vue";
import { expect, it, onTestFinished, vi } from "vitest";
import { queryClient } from "@/api/queries";
import { i18n, speak } from "@/locales";
import ReasonDialog from "@/parts/ReasonDialog.vue";
import { until } from "../until";

vi.setConfig({ testTimeout: 60_000 });

it("S9: what was chosen of one person is no reason for the next", async () => {
  vi.stubGlobal("fetch", () => Promise.resolve(new Response(JSON.stringify({ items: [], unavailable: [] }))));
  await speak("zh-CN");
  document.body.innerHTML = '<div id="dialogs"></div><div id="app"></div>';
  const shown = ref(false);
  const reasons = ref(["已去世", "已迁出"]);
  const given = vi.fn();
  const app = createApp({
    render: () =>
      h(ReasonDialog, {
        modelValue: shown.value, "onUpdate:modelValue": (now: boolean) => (shown.value = now),
        title: "除名", told: "", reasons: reasons.value, onGiven: given,
      }),
  });
  app.use(i18n).use(VueQueryPlugin, { queryClient: queryClient() }).mount("#app");
  onTestFinished(() => {
    app.unmount();
    document.body.replaceChildren();
  });
  const ticked = () => document.querySelector<HTMLInputElement>("input[type=radio]:checked")?.value;
  const choose = async (value: string) => {
    const radio = await until(() => {
      const one = document.querySelector<HTMLInputElement>(`input[type=radio][value="${value}"]`);
      if (!one) throw new Error("not there yet");
      return one;
    });
    radio.checked = true;
    radio.dispatchEvent(new Event("change"));
    await nextTick();
  };
  const give = async () => {
    document.querySelector("form")?.dispatchEvent(new Event("submit", { cancelable: true }));
    await nextTick();
  };
  const anew = async (offered: string[]) => {
    shown.value = false;
    await until(() => expect(document.querySelector("form")).toBeNull());
    reasons.value = offered;
    shown.value = true;
    await until(() => expect(document.querySelector("form")).not.toBeNull());
  };

  shown.value = true;
  await choose("已迁出");
  await anew(["刷错了证", "不是本人"]);
  expect(ticked()).toBe("刷错了证");
  await give();
  expect(given).toHaveBeenLastCalledWith("刷错了证");

  await choose("other");
  const words = document.querySelector<HTMLInputElement>("input.field");
  if (!words) throw new Error("no field");
  words.value = "张家的事";
  words.dispatchEvent(new Event("input"));
  await anew(["误除名"]);
  await choose("other");
  expect(document.querySelector<HTMLInputElement>("input.field")?.value).toBe("");
});
