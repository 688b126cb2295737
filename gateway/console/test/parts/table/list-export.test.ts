import { createApp, h, nextTick, ref, type Ref } from "vue";
import { describe, expect, it, vi } from "vitest";
import { Problem } from "@/api/problem";
import { i18n, speak } from "@/locales";
import StatusTag from "@/parts/StatusTag.vue";
import ListExport from "@/parts/table/ListExport.vue";
import { mounted } from "../../mounted";
import { until } from "../../until";

interface Row {
  readonly no: string;
  readonly at: string;
}

/** Takes the file, and gives what is in it and what is said beside; `meanwhile` happens once the rows are there. */
async function taken(
  rows: (most: number) => Promise<{ items: readonly Row[]; more: boolean }>,
  meanwhile: (columns: Ref<{ name: string }[]>) => unknown = () => undefined,
) {
  await speak("zh-CN");
  const exporting = i18n.global.t("table.exporting");
  let name = "";
  const save = vi.spyOn(URL, "createObjectURL").mockReturnValue("blob:x");
  vi.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(function (this: HTMLAnchorElement) {
    name = this.download;
  });
  const cell = (column: string, { no, at }: Row) =>
    column === "no"
      ? [no, h("button", { class: "el-button" }, "办理"), h("svg", { "aria-hidden": "true" }, "!")]
      : column === "status"
        ? h(StatusTag, { tone: "bad", shape: "stop" }, () => "已超期")
        : h("time", { datetime: at }, "3 天前");
  const columns = ref([{ name: "no" }, { name: "status" }, { name: "dueAt" }]);
  const answered = async (most: number) => {
    const answer = await rows(most);
    meanwhile(columns);
    return answer;
  };
  mounted(createApp({ render: () => h(ListExport<Row>, { name: "cases", columns: columns.value, rows: answered, cell }) }).use(i18n));
  document.querySelector("button")?.click();
  const said = () => document.querySelector("[role=status]")?.textContent;
  await until(() => expect([undefined, "", exporting]).not.toContain(said()));
  await nextTick();
  const file = save.mock.lastCall?.[0] as Blob | undefined;
  const bytes = file && new Uint8Array(await file.arrayBuffer());
  return { name, text: new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes), said: said() };
}

const ROW: Row = { no: "=330106", at: "2026-11-30T08:30:00Z" };

describe("what is saved of a list", () => {
  it("is what its columns show, in words, and what would be reckoned is not", async () => {
    const { name, text, said } = await taken((most) => Promise.resolve({ items: [ROW].slice(0, most), more: false }));
    expect(name).toMatch(/^cases-\d{4}-\d\d-\d\d\.csv$/);
    expect(text).toBe("\u{FEFF}编号,状态,应办结时间\r\n'=330106,已超期,2026-11-30 16:30\r\n");
    expect(said).toContain("1");
  });

  it("says where it was cut off, on the screen and in the file", async () => {
    const rows = vi.fn(() => Promise.resolve({ items: [ROW, ROW], more: true }));
    const { text, said } = await taken(rows);
    expect(rows).toHaveBeenCalledExactlyOnceWith(2_000);
    const lines = text.split("\r\n");
    expect(lines).toHaveLength(5);
    expect(lines[3]).toBe(said);
    expect(said).toContain("2");
  });

  it("is said not to be where the hall does not answer", async () => {
    const { said } = await taken(() => Promise.reject(new Error("lost")));
    expect(said).toBe(i18n.global.t("table.notExported"));
  });

  it("is said not to be in the hall's words where it refuses", async () => {
    const refusal = new Problem({ type: "about:blank", title: "请求过多", status: 429, code: "too-many-requests", detail: "请一分钟后再试" });
    const { said } = await taken(() => Promise.reject(refusal));
    expect(said).toBe("未能导出：请一分钟后再试");
  });

  it("has the columns that were there when it was asked for", async () => {
    const { text } = await taken(
      () => Promise.resolve({ items: [ROW], more: false }),
      (columns) => (columns.value = [{ name: "no" }]),
    );
    expect(text).toContain("编号,状态,应办结时间\r\n'=330106,已超期,");
  });

  it("is all in one language, though another is chosen meanwhile", async () => {
    await speak("en");
    const { text } = await taken(
      () => Promise.resolve({ items: Array.from({ length: 60 }, () => ROW), more: false }),
      () => setTimeout(() => (i18n.global.locale.value = "en")),
    );
    const [head, ...lines] = text.split("\r\n");
    expect(head).toBe(`\u{FEFF}${["no", "status", "dueAt"].map((name) => i18n.global.t(`columns.${name}`)).join(",")}`);
    expect(lines.filter(Boolean)).toHaveLength(60);
  });

  it("is not saved once the list was left", async () => {
    const save = vi.fn();
    vi.spyOn(URL, "createObjectURL").mockImplementation(save);
    vi.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(save);
    const left = vi.fn();
    const rows = () => {
      app.unmount();
      left();
      return Promise.resolve({ items: [ROW], more: false });
    };
    const cell = (_: string, { no }: Row) => no;
    const app = createApp({ render: () => h(ListExport<Row>, { name: "cases", columns: [{ name: "no" }], rows, cell }) }).use(i18n);
    app.mount(document.body.appendChild(document.createElement("div")));
    document.querySelector("button")?.click();
    await until(() => expect(left).toHaveBeenCalled());
    await new Promise((done) => setTimeout(done));
    expect(save).not.toHaveBeenCalled();
  });
});
