import { VueQueryPlugin } from "@tanstack/vue-query";
import { createApp, nextTick } from "vue";
import { describe, expect, it, vi } from "vitest";
import type { Field, Words } from "@/action/action";
import { unkeptOf } from "@/action/action";
import { queryClient } from "@/api/queries";
import type { Answer } from "@/api/types";
import ScanChoice from "@/cases/sheet/ScanChoice.vue";
import { withdrawalOf } from "@/cases/sheet/actions";
import { i18n, speak } from "@/locales";
import type { Paper } from "@/papers/files";
import { mounted } from "../mounted";
import { until } from "../until";

// Words and parts are compiled here: only what never comes is to end a test.
vi.setConfig({ testTimeout: 180_000 });

const NO = "330106-20270104-0001";
const SHEET = { no: NO, handling: { acceptedAt: "2027-01-04T10:00:00+08:00" } } as Answer<"cases.show">;
const WORDS = { options: () => [] } as unknown as Words;
const fields = (representatives: { value: string; text: string }[] = []): readonly Field[] => withdrawalOf(representatives).fields(SHEET, WORDS);
const formField = fields().find(({ name }) => name === "form")?.given as { fits: (paper: Paper) => boolean };

const paper = (number: number, more: Partial<Paper> = {}): Paper =>
  ({ number, kind: "MATERIAL", status: "KEPT", at: "2027-01-04T10:05:00+08:00", size: 64_000, mediaType: "image/png", sha256: "a", actions: [], ...more });

describe("P2: what shows that a case is taken back", () => {
  it("is a scan of no stage that was kept since acceptance and is not void", () => {
    const papers = [
      paper(1, { at: "2027-01-04T09:59:59+08:00" }), paper(2), paper(3, { kind: "STAGE", stage: "review" }), paper(4, { status: "VOIDED" }),
      paper(5, { status: "TO_BE_CONFIRMED" }), paper(6, { status: "CONFIRMED" }), paper(7, { at: "2027-01-04T02:00:00Z" }),
    ];
    expect(papers.filter(formField.fits).map(({ number }) => number)).toEqual([2, 6, 7]);
  });

  it("or a code, which no draft has", () => {
    expect(unkeptOf(fields())).toEqual(["queryCode"]);
  });

  it("S8: and which representative came, of those whom there are", () => {
    const named = (all: readonly Field[]) => all.find(({ name }) => name === "representative");
    expect(named(fields())).toBeUndefined();
    const options = [{ value: "1", text: "1 · 李**" }];
    expect(named(fields(options))).toMatchObject({ as: "number", label: "representativeNo", options });
  });
});

it("that there is no scan is said once the hall has said so, and neither before nor where it refuses", async () => {
  await speak("zh-CN");
  let answer: (response: Response) => void = () => undefined;
  vi.stubGlobal("fetch", () => new Promise<Response>((come) => (answer = come)));
  const open = () =>
    mounted(
      createApp(ScanChoice, { modelValue: undefined, label: "form", no: NO, none: "papers.noForm", required: true, ...formField })
        .use(i18n)
        .use(VueQueryPlugin, { queryClient: queryClient() }),
    );
  const none = i18n.global.t("papers.noForm");
  const answered = (body: unknown, status = 200) => answer(new Response(JSON.stringify(body), { status }));
  const empty = open();
  await nextTick();
  expect(empty.textContent).toContain(i18n.global.t("state.loading"));
  await until(() => {
    answered({ items: [] });
    expect(empty.textContent).toBe(none);
  });
  const refused = open();
  await until(() => {
    answered({ type: "about:blank", title: "不是您的件", status: 403, code: "not-answerable" }, 403);
    expect(refused.textContent).toContain("不是您的件");
  });
  expect(refused.textContent).not.toContain(none);
  const some = open();
  await until(() => {
    answered({ items: [paper(2), paper(3, { status: "VOIDED" })] });
    expect([...some.querySelectorAll("option")].map(({ value }) => value)).toEqual(["", "paper:2"]);
  });
});
