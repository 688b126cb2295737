import { describe, expect, it } from "vitest";
import { effectScope, nextTick, reactive } from "vue";

interface Form {
  matterId: string;
  name: string;
  code?: string;
}

let pages = 0;

/** A page that was loaded anew knows nothing but what was stored: it has a module of its own. */
async function page(user = "wang.fang") {
  const { keepDraftsOf, useDraft } = (await import(/* @vite-ignore */ `@/shell/drafts?page=${++pages}`)) as typeof import("@/shell/drafts");
  keepDraftsOf(user);
  return Object.assign(() => {
    const form = reactive<Form>({ matterId: "", name: "" });
    const scope = effectScope();
    const draft = scope.run(() => useDraft("reception", form, ["matterId"], ["code"]));
    return { form, draft, leave: () => { scope.stop(); } };
  }, { signedIn: keepDraftsOf });
}

async function typed() {
  const open = await page();
  const { form, leave, draft } = open();
  Object.assign(form, { matterId: "low-rent-housing", name: "张三", code: "7K3M-9QXD" });
  await nextTick();
  return { open, form, leave, draft };
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

  it("has no code that a resident told, not even while the page lives", async () => {
    const { open, leave } = await typed();
    leave();
    expect(open().form.code).toBeUndefined();
    expect(JSON.stringify(Object.values(sessionStorage))).not.toContain("7K3M");
  });

  it("is whose it is: another who signs in on this page has none of it, nor what is still typed into it", async () => {
    const { open, form } = await typed();
    open.signedIn("wang");
    form.name = "李四";
    await nextTick();
    expect(open().form).toEqual({ matterId: "", name: "" });
    expect(sessionStorage).toHaveLength(0);
    open.signedIn("wang.fang");
    expect(open().form).toEqual({ matterId: "", name: "" });
  });

  it("is gone beyond a reload where another has signed in", async () => {
    await typed();
    const open = await page("li.na");
    expect(open().form).toEqual({ matterId: "", name: "" });
    expect(sessionStorage).toHaveLength(0);
  });

  it("is gone once its form was sent", async () => {
    const { open, draft } = await typed();
    draft?.forget();
    expect(open().form).toEqual({ matterId: "", name: "" });
  });
});
