import { createApp, h, nextTick } from "vue";
import { afterEach, describe, expect, it, vi } from "vitest";
import { i18n, speak } from "@/locales";
import StatusTag from "@/parts/StatusTag.vue";
import ListExport from "@/parts/table/ListExport.vue";
import { until } from "../../until";

afterEach(() => document.body.replaceChildren());

interface Row {
  readonly no: string;
  readonly at: string;
}

/** Takes the file, and gives what is in it and what is said beside. */
async function taken(rows: (most: number) => Promise<{ items: readonly Row[]; more: boolean }>) {
  await speak("zh-CN");
  let file: Blob | undefined;
  let name = "";
  vi.stubGlobal("URL", Object.assign(URL, { createObjectURL: (content: Blob) => ((file = content), "blob:x"), revokeObjectURL: () => undefined }));
  const click = vi.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(function (this: HTMLAnchorElement) {
    name = this.download;
  });
  const cell = (column: string, { no, at }: Row) =>
    column === "no"
      ? [no, h("button", { class: "el-button" }, "办理"), h("svg", { "aria-hidden": "true" }, "!")]
      : column === "status"
        ? h(StatusTag, { tone: "bad", shape: "stop" }, () => "已超期")
        : h("time", { datetime: at }, "3 天前");
  createApp({ render: () => h(ListExport<Row>, { name: "cases", columns: [{ name: "no" }, { name: "status" }, { name: "dueAt" }], rows, cell }) })
    .use(i18n)
    .mount(document.body.appendChild(document.createElement("div")));
  document.querySelector("button")?.click();
  const said = () => document.querySelector("[role=status]")?.textContent;
  await until(() => expect([undefined, "", i18n.global.t("table.exporting")]).not.toContain(said()));
  await nextTick();
  click.mockRestore();
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
});
