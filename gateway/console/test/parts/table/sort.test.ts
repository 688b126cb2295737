import { createApp, defineComponent, h, ref } from "vue";
import { createMemoryHistory, createRouter } from "vue-router";
import { describe, expect, it } from "vitest";
import { ordered, useSort, useSortHere } from "@/parts/table/sort";
import { until } from "../../until";

/** Runs it as a screen would, at this address. */
async function at<T>(path: string, setup: () => T) {
  const router = createRouter({ history: createMemoryHistory(), routes: [{ path: "/list", component: { render: () => null } }] });
  await router.push(path);
  let given!: T;
  const screen = defineComponent({ setup: () => ((given = setup()), () => h("p")) });
  createApp(screen).use(router).mount(document.createElement("div"));
  return { given, router };
}

describe("the order of a list that the hall has", () => {
  it("stands in the address and is asked for by the hall's own name", async () => {
    const { given, router } = await at("/list?window=LABOUR", () => useSort(() => ({ no: "no", admitBy: "decideBy" })));
    expect(given.asked.value).toEqual({});
    given.sort.turn("admitBy");
    await until(() => expect(router.currentRoute.value.query.sort).toBe("admitBy"));
    expect(given.asked.value).toEqual({ sort: "decideBy" });
    expect(given.sort.way("admitBy")).toBe("ascending");
    given.sort.turn("admitBy");
    await until(() => expect(router.currentRoute.value.query.sort).toBe("-admitBy"));
    expect(given.asked.value).toEqual({ sort: "-decideBy" });
    expect(router.currentRoute.value.query.window).toBe("LABOUR");
    given.sort.turn("admitBy");
    await until(() => expect(router.currentRoute.value.query.sort).toBeUndefined());
    expect(given.asked.value).toEqual({});
  });

  it("is none where the address names one that is not offered", async () => {
    const { given } = await at("/list?sort=-maskedName", () => useSort(() => ({ no: "no" })));
    expect(given.asked.value).toEqual({});
    expect(given.sort.chosen.value).toBe("");
  });
});

describe("the order of a list that is there whole", () => {
  const paged = (next: boolean) => ({ items: ref([{ n: "2" }, { n: "10" }, { n: "1" }]), page: ref(1), hasNext: ref(next), rows: () => Promise.reject(new Error("not asked")) });
  const by = { no: ({ n }: { n: string }) => n };

  it("is made here", async () => {
    const { given } = await at("/list?sort=-no", () => useSortHere(paged(false), by, () => "zh-CN"));
    expect(given.list.items.value.map(({ n }) => n)).toEqual(["10", "2", "1"]);
  });

  it("is not offered where there are more pages", async () => {
    const { given } = await at("/list?sort=-no", () => useSortHere(paged(true), by, () => "zh-CN"));
    expect(given.sort.offers("no")).toBe(false);
    expect(given.list.items.value.map(({ n }) => n)).toEqual(["2", "10", "1"]);
  });

  it("has what says nothing at its end either way", () => {
    const items = [{ at: undefined }, { at: 3 }, { at: 1 }];
    expect(ordered(items, ({ at }) => at, false, "en")).toEqual([{ at: 1 }, { at: 3 }, { at: undefined }]);
    expect(ordered(items, ({ at }) => at, true, "en")).toEqual([{ at: 3 }, { at: 1 }, { at: undefined }]);
  });
});
