import { VueQueryPlugin } from "@tanstack/vue-query";
import { createApp, nextTick, ref } from "vue";
import { expect, it, vi } from "vitest";
import { queryClient } from "@/api/queries";
import { useList, type WhichPage } from "@/parts/list";
import { until } from "../until";

interface Page {
  readonly items: readonly string[];
  readonly next?: string;
}

it("a file has all rows of the filters that are set, though those of others still stand there", async () => {
  const filters = ref({ window: "LABOUR" });
  const ask = vi.fn(({ window }: { window: string }, { after, limit }: WhichPage): Promise<Page> => {
    if (window === "LABOUR") return Promise.resolve({ items: ["a1"] });
    // What is to stand on the screen doesn't come.
    if (limit === undefined) return new Promise(() => undefined);
    return Promise.resolve(after === undefined ? { items: ["b1"], next: "b" } : { items: ["b2"] });
  });
  let list: ReturnType<typeof useList<Page, { window: string }>> | undefined;
  const app = createApp({ setup: () => ((list = useList("cases", filters, ask)), () => null) }).use(VueQueryPlugin, { queryClient: queryClient() });
  app.mount(document.createElement("div"));
  await until(() => expect(list?.items.value).toEqual(["a1"]));
  expect(await list?.rows(10)).toEqual({ items: ["a1"], more: false });
  expect(ask).toHaveBeenCalledOnce();
  filters.value = { window: "CONSTRUCTION" };
  await nextTick();
  expect(list?.items.value).toEqual(["a1"]);
  expect(await list?.rows(10)).toEqual({ items: ["b1", "b2"], more: false });
  expect(await list?.rows(1)).toEqual({ items: ["b1"], more: true });
  app.unmount();
});
