import { createApp, h, nextTick, ref } from "vue";
import { expect, it, vi } from "vitest";
import { i18n, speak } from "@/locales";
import ChosenFilters from "@/parts/ChosenFilters.vue";
import { mounted } from "../mounted";

it("keeps whoever takes filters off among them, and says so where none is left", async () => {
  await speak("en");
  const set = ref(["State", "Window", "Day"]);
  const none = vi.fn();
  const chosen = () => set.value.map((label) => ({ label, text: "x", clear: () => (set.value = set.value.filter((one) => one !== label)) }));
  mounted(createApp({ render: () => h(ChosenFilters, { chosen: chosen(), onNone: none }) }).use(i18n));
  const takeOff = async (at: number) => {
    document.querySelectorAll("button")[at]?.click();
    await nextTick();
    return document.activeElement?.textContent ?? "";
  };
  expect(document.querySelector("button")?.textContent).toContain("State: x");
  expect(await takeOff(0)).toContain("Window");
  expect(await takeOff(1)).toContain("Window");
  expect(none).not.toHaveBeenCalled();
  await takeOff(0);
  expect(none).toHaveBeenCalledOnce();
});
