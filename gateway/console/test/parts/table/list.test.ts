import { VueQueryPlugin } from "@tanstack/vue-query";
import { createApp, defineComponent, h, nextTick, ref, type Component, type VNodeChild } from "vue";
import { expect, it, onTestFinished, vi } from "vitest";
import { queryClient } from "@/api/queries";
import { i18n } from "@/locales";
import DataTable from "@/parts/DataTable.vue";
import StatusTag from "@/parts/StatusTag.vue";
import { useList, type WhichPage } from "@/parts/list";
import { createMemoryHistory, createRouter } from "vue-router";
import { until } from "../../until";

interface Asked {
  readonly window?: string;
}

/** Two pages of each filter, whose first is slow to come where it is told so. */
function hall() {
  let release: () => void = () => undefined;
  const slow = new Promise<void>((done) => (release = done));
  const ask = vi.fn(async ({ window = "all" }: Asked, { after, limit }: WhichPage) => {
    if (window === "slow" && limit === undefined) await slow;
    return after === undefined ? { items: [`${window} 1`], next: "2" } : { items: [`${window} 2`] };
  });
  return { ask, release };
}

async function shown<T>(setup: () => T, draw: () => VNodeChild = () => h("p"), path = "/") {
  const router = createRouter({ history: createMemoryHistory(), routes: [{ path: "/", component: { render: () => null } }] });
  await router.push(path);
  let given!: T;
  const app = createApp(defineComponent({ setup: () => ((given = setup()), draw) }));
  app.use(router).use(i18n).use(VueQueryPlugin, { queryClient: queryClient() }).mount(document.body.appendChild(document.createElement("div")));
  onTestFinished(() => {
    app.unmount();
    document.body.replaceChildren();
  });
  return given;
}

it("all rows are those of the filters as they are now, also while another's are in sight", async () => {
  const { ask, release } = hall();
  const filters = ref<Asked>({});
  const list = await shown(() => useList("rows", filters, ask));
  await until(() => expect(list.items.value).toEqual(["all 1"]));

  filters.value = { window: "slow" };
  await until(() => expect(list.query.isPlaceholderData.value).toBe(true));
  expect(list.items.value).toEqual(["all 1"]);
  expect(await list.rows(10)).toEqual({ items: ["slow 1", "slow 2"], more: false });
  expect(ask).toHaveBeenLastCalledWith({ window: "slow" }, { after: "2", limit: 200 });
  release();
});

it("no more pages are asked for than are wanted, nor once nobody wants them", async () => {
  const { ask } = hall();
  const list = await shown(() => useList("few", {}, ask));
  await until(() => expect(list.items.value).toEqual(["all 1"]));
  expect(await list.rows(1)).toEqual({ items: ["all 1"], more: true });
  await expect(list.rows(10, AbortSignal.abort())).rejects.toThrow();
  expect(ask).toHaveBeenCalledTimes(2);
});

it("a table saves what its list gives, not what it has in sight", async () => {
  const rows = vi.fn(() => Promise.reject(new Error("asked")));
  const nothing = () => undefined;
  const query = { data: ref({}), error: ref(null), refetch: nothing };
  const list = { query, items: ref(["old"]), page: ref(1), hasNext: ref(false), onwards: nothing, back: nothing, rows };
  // eslint-disable-next-line @typescript-eslint/no-unnecessary-type-assertion -- only vue-tsc knows what a generic component takes
  await shown(nothing, () => h(DataTable as unknown as Component, { name: "x", caption: "x", columns: [{ name: "no" }], list, rowKey: (item: string) => item }));
  document.querySelector<HTMLElement>(".export button")?.click();
  await nextTick();
  expect(rows).toHaveBeenCalledOnce();
});

it("a link's order by what a cell says waits for words that come after the rows", async () => {
  const nothing = () => undefined;
  const query = { data: ref({}), error: ref(null), refetch: nothing };
  const list = { query, items: ref(["LABOUR", "HEALTH", "CIVIL"]), page: ref(1), hasNext: ref(false), onwards: nothing, back: nothing };
  const names = ref<Record<string, string>>({});
  const name = (code: string) => names.value[code] ?? "";
  const slots = { window: ({ item }: { item: string }) => h(StatusTag, { tone: "good", shape: "done" }, () => name(item)), no: ({ item }: { item: string }) => item };
  const columns = [{ name: "no" }, { name: "window" }];
  await shown(
    nothing,
    // eslint-disable-next-line @typescript-eslint/no-unnecessary-type-assertion -- only vue-tsc knows what a generic component takes
    () => h(DataTable as unknown as Component, { name: "y", caption: "y", columns, list, rowKey: (item: string) => item }, slots),
    "/?sort=window",
  );
  const rows = () => [...document.querySelectorAll("tbody tr")].map((row) => row.querySelector("td")?.textContent);
  await until(() => expect(rows()).toHaveLength(3));
  await nextTick();
  names.value = { LABOUR: "2 labour", HEALTH: "3 health", CIVIL: "1 civil" };
  await until(() => expect(rows()).toEqual(["CIVIL", "LABOUR", "HEALTH"]));
});

it("two tables of a screen are ordered each by itself", async () => {
  const nothing = () => undefined;
  const query = { data: ref({}), error: ref(null), refetch: nothing };
  const list = { query, items: ref(["b", "a"]), page: ref(1), hasNext: ref(false), onwards: nothing, back: nothing };
  // eslint-disable-next-line @typescript-eslint/no-unnecessary-type-assertion -- only vue-tsc knows what a generic component takes
  const table = (name: string, order?: string) => h(DataTable as unknown as Component, { name, order, caption: name, columns: [{ name: "no" }], list, rowKey: (item: string) => item }, { no: ({ item }: { item: string }) => item });
  await shown(nothing, () => h("div", [table("first"), table("second", "second")]), "/?second=no");
  const rows = () => [...document.querySelectorAll("table")].map(({ tBodies }) => tBodies[0]?.textContent);
  await until(() => expect(rows()).toEqual(["ba", "ab"]));
});
