import { createApp, defineComponent, h, ref } from "vue";
import { createMemoryHistory, createRouter } from "vue-router";
import { expect, it, onTestFinished } from "vitest";
import { i18n } from "@/locales";
import SmallTable from "@/parts/SmallTable.vue";
import { until } from "../../until";

interface Line {
  readonly name: string;
  readonly n: number;
}

/** A table of lines at this address, and what it shows of them from above to below. */
async function shown(path: string, first: readonly Line[], key: (line: Line, place: number) => string | number) {
  const router = createRouter({ history: createMemoryHistory(), routes: [{ path: "/", component: { render: () => null } }] });
  await router.push(path);
  const lines = ref(first);
  const heads = [{ text: "view" }, { text: "waiting" }];
  const rows = { default: () => lines.value.map((line, place) => h("tr", { key: key(line, place) }, [h("td", line.name), h("td", line.n)])), _: 1 };
  const app = createApp(defineComponent({ render: () => h(SmallTable, { caption: "lag", heads, order: "sort" }, rows) }));
  const place = document.createElement("div");
  app.use(router).use(i18n).mount(place);
  onTestFinished(() => app.unmount());
  return { lines, now: () => [...place.querySelectorAll("tbody tr")].map((row) => row.textContent) };
}

const FIRST = [{ name: "a", n: 3 }, { name: "b", n: 20 }, { name: "c", n: 1 }];
const THEN = [{ name: "a", n: 30 }, { name: "b", n: 2 }, { name: "d", n: 10 }];

it("rows that changed after they were ordered are ordered anew", async () => {
  const { lines, now } = await shown("/?sort=2", FIRST, ({ name }) => name);
  await until(() => expect(now()).toEqual(["c1", "a3", "b20"]));
  lines.value = THEN;
  await until(() => expect(now()).toEqual(["b2", "d10", "a30"]));
});

it("so are rows that are known by their place alone", async () => {
  const { lines, now } = await shown("/?sort=-2", FIRST, (_, place) => place);
  await until(() => expect(now()).toEqual(["b20", "a3", "c1"]));
  lines.value = THEN;
  await until(() => expect(now()).toEqual(["a30", "d10", "b2"]));
});
