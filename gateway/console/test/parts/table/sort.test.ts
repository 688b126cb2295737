import { createApp, defineComponent, h, ref } from "vue";
import { createMemoryHistory, createRouter } from "vue-router";
import { describe, expect, it, vi } from "vitest";
import { ordered, useSort, useSortHere, valueIn, type Reads } from "@/parts/table/sort";
import { mounted } from "../../mounted";
import { until } from "../../until";

/** Runs it as a screen would, at this address. */
async function at<T>(path: string, setup: () => T) {
  const router = createRouter({ history: createMemoryHistory(), routes: [{ path: "/list", component: { render: () => null } }] });
  await router.push(path);
  let given!: T;
  const screen = defineComponent({ setup: () => ((given = setup()), () => h("p")) });
  mounted(createApp(screen).use(router));
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
  const paged = (next: boolean) => ({ items: ref([{ n: "2 件" }, { n: "1,000 件" }, { n: "" }, { n: "10 件" }]), page: ref(1), hasNext: ref(next) });
  const reads: Reads<{ n: string }> = (_, items, told) => (told(items.map(({ n }) => n)), () => undefined);
  const here = (next: boolean) => useSortHere(paged(next), (column) => column === "no", reads, () => "zh-CN");

  it("is made here, by what the cells say, and so is that of a file", async () => {
    const { given } = await at("/list?sort=-no", () => here(false));
    await until(() => expect(given.items.value.map(({ n }) => n)).toEqual(["1,000 件", "10 件", "2 件", ""]));
    const saved = await given.inOrder(() => Promise.resolve({ items: [{ n: "3" }, { n: "4" }], more: false }))(9, new AbortController().signal);
    expect(saved.items.map(({ n }) => n)).toEqual(["4", "3"]);
  });

  it("is not offered where there are more pages, nor by what is no column of it", async () => {
    const { given } = await at("/list?sort=-no", () => here(true));
    expect(given.sort.offers("no")).toBe(false);
    expect(given.items.value.map(({ n }) => n)).toEqual(["2 件", "1,000 件", "", "10 件"]);
    expect((await at("/list?sort=acts", () => here(false))).given.sort.chosen.value).toBe("");
  });

  it("knows figures from words, moments and numbers of files", () => {
    expect(["12", "−3", "1,200 元", "45.5 %"].map(valueIn)).toEqual([12, -3, 1200, 45.5]);
    expect(["2027-01-04 10:12", "330106-20270104-0001", "8:30", "王芳"].map(valueIn)).toEqual(["2027-01-04 10:12", "330106-20270104-0001", "8:30", "王芳"]);
    expect(["", "—"].map(valueIn)).toEqual([undefined, undefined]);
  });

  it("asks each for its value once", () => {
    const items = Array.from({ length: 100 }, (_, n) => (n * 37) % 100);
    const valueOf = vi.fn((n: number) => n);
    expect(ordered(items, valueOf, false, "en")).toEqual(items.map((_, n) => n));
    expect(valueOf).toHaveBeenCalledTimes(100);
  });

  it("has what says nothing at its end either way", () => {
    const items = [{ at: undefined }, { at: 3 }, { at: 1 }];
    expect(ordered(items, ({ at }) => at, false, "en")).toEqual([{ at: 1 }, { at: 3 }, { at: undefined }]);
    expect(ordered(items, ({ at }) => at, true, "en")).toEqual([{ at: 3 }, { at: 1 }, { at: undefined }]);
  });
});
