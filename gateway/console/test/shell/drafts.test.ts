import { describe, expect, it, vi } from "vitest";
import { effectScope, nextTick, reactive } from "vue";

interface Form {
  matterId: string;
  name: string;
}

/** A page that was loaded anew knows nothing but what was stored. */
async function page() {
  vi.resetModules();
  const { useDraft } = await import("@/shell/drafts");
  return () => {
    const form = reactive<Form>({ matterId: "", name: "" });
    const scope = effectScope();
    const draft = scope.run(() => useDraft("reception", form, ["matterId"]));
    return { form, draft, leave: () => { scope.stop(); } };
  };
}

async function typed() {
  const open = await page();
  const { form, leave, draft } = open();
  Object.assign(form, { matterId: "low-rent-housing", name: "张三" });
  await nextTick();
  return { open, leave, draft };
}

describe("a draft", () => {
  it("is whole again when its form is left and opened once more", async () => {
    const { open, leave } = await typed();
    leave();
    expect(open().form).toEqual({ matterId: "low-rent-housing", name: "张三" });
  });

  it("survives a reload without what is about a person", async () => {
    await typed();
    expect(JSON.stringify([Object.values(sessionStorage), Object.values(localStorage)])).not.toContain("张三");
    const open = await page();
    expect(open().form).toEqual({ matterId: "low-rent-housing", name: "" });
  });

  it("is gone once its form was sent", async () => {
    const { open, draft } = await typed();
    draft?.forget();
    expect(open().form).toEqual({ matterId: "", name: "" });
  });
});
