import { createApp, defineComponent, h, ref } from "vue";
import { expect, it } from "vitest";
import { useChosen, useChosenWithin } from "@/parts/chosen";
import { mounted } from "../mounted";
import { until } from "../until";

const status = ref("OPEN");
const Filter = defineComponent(() => {
  useChosen(() => (status.value ? { label: "状态", text: status.value, clear: () => (status.value = "") } : undefined));
  return () => null;
});

/** Says the filters within it. */
const Table = defineComponent(() => {
  const chosen = useChosenWithin();
  return () => [
    h(Filter),
    h("ul", chosen.value.map(({ label, text, clear }) => h("li", h("button", { onClick: clear }, `${label} ${text ?? ""}`)))),
  ];
});

it("tells which filters are set, and takes one off", async () => {
  mounted(createApp(Table));
  await until(() => expect(document.querySelector("button")?.textContent).toBe("状态 OPEN"));
  document.querySelector("button")?.click();
  expect(status.value).toBe("");
  await until(() => expect(document.querySelector("button")).toBeNull());
});

it("lets a filter stand for itself", () => {
  expect(() => mounted(createApp(Filter))).not.toThrow();
});
