import { createApp, h, nextTick, ref, withDirectives } from "vue";
import { expect, it } from "vitest";
import { vSlips } from "@/parts/slips";
import { mounted } from "../mounted";
import { until } from "../until";

const heads = ["号码", "状态"];
const rows = ref(["A1"]);
const table = (slips?: boolean) =>
  withDirectives(
    h("table", [
      h("thead", [h("tr", heads.map((head) => h("th", ` ${head} `)))]),
      h("tbody", rows.value.map((row) => h("tr", [h("th", { scope: "row" }, row), h("td", "等候")]))),
    ]),
    [[vSlips, slips]],
  );
const open = (slips?: boolean) => mounted(createApp({ render: () => table(slips) }));
const headings = () => [...document.querySelectorAll("tbody tr > *")].map((cell) => cell.getAttribute("data-heading"));

it("says each cell's heading, also of a row that comes later", async () => {
  open();
  expect(headings()).toEqual(heads);
  expect(document.querySelector("tbody th")?.getAttribute("role")).toBe("rowheader");
  rows.value = ["A1", "A2"];
  await nextTick();
  await until(() => expect(headings()).toEqual([...heads, ...heads]));
});

it("leaves a table as it is that shall be none", () => {
  open(false);
  expect(document.querySelector("table")?.className).toBe("");
});
