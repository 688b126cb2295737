import { afterEach, describe, expect, it, vi } from "vitest";
import { createApp, defineComponent, h, type MaybeRefOrGetter } from "vue";
import { hear, keyOf, moveOn, useKeys, type Keys } from "@/shell/keyboard";

const press = (key: string, target: Element = document.body, more: KeyboardEventInit = {}) => {
  const event = new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true, ...more });
  target.dispatchEvent(event);
  return event;
};
const mounted: (() => void)[] = [];

function part(keys: MaybeRefOrGetter<Keys>) {
  const app = createApp(
    defineComponent({
      setup() {
        useKeys(keys);
        return () => h("p");
      },
    }),
  );
  app.mount(document.createElement("div"));
  mounted.push(() => {
    app.unmount();
  });
}

afterEach(() => {
  mounted.splice(0).forEach((unmount) => {
    unmount();
  });
  document.body.replaceChildren();
});

describe("the console's keys", () => {
  it("are written as people write them", () => {
    expect(keyOf(new KeyboardEvent("keydown", { key: "k", ctrlKey: true }))).toBe("Ctrl+K");
    expect(keyOf(new KeyboardEvent("keydown", { key: "F2" }))).toBe("F2");
  });

  it("are those of the part that came last", () => {
    const below = vi.fn();
    const above = vi.fn();
    part({ Escape: below, F2: below });
    part({ Escape: above });
    hear(press("Escape"));
    expect([below.mock.calls.length, above.mock.calls.length]).toEqual([0, 1]);
    hear(press("F2"));
    expect(below).toHaveBeenCalledOnce();
  });

  it("come and go with what the part shows", () => {
    const below = vi.fn();
    const above = vi.fn();
    let shown = true;
    part({ Escape: below });
    part(() => (shown ? { Escape: above } : {}));
    hear(press("Escape"));
    shown = false;
    hear(press("Escape"));
    expect([below.mock.calls.length, above.mock.calls.length]).toEqual([1, 1]);
  });

  it("leave to a field what is typed into it", () => {
    const search = vi.fn();
    part({ "/": search, F4: search });
    const field = document.body.appendChild(document.createElement("input"));
    addEventListener("keydown", hear);
    press("/", field);
    expect(search).not.toHaveBeenCalled();
    press("F4", field);
    expect(search).toHaveBeenCalledOnce();
    removeEventListener("keydown", hear);
  });
});

describe("a form's keys", () => {
  function form(html: string) {
    const element = document.createElement("form");
    element.innerHTML = html;
    document.body.append(element);
    const submit = vi.fn();
    element.addEventListener("keydown", (event) => {
      moveOn(event, submit);
    });
    return { submit, at: (id: string) => element.querySelector(`#${id}`) ?? element };
  }

  it("Enter moves on, over the rest of a group, and ends at the button", () => {
    const { at, submit } = form(
      '<input id="a"><input type="radio" name="r" id="b"><input type="radio" name="r" id="c"><button type="submit" id="d">x</button>',
    );
    press("Enter", at("a"));
    expect(document.activeElement?.id).toBe("b");
    press("Enter", at("b"));
    expect(document.activeElement?.id).toBe("d");
    expect(submit).not.toHaveBeenCalled();
  });

  it("Enter is a new line in a text, and takes a character that is being composed", () => {
    const { at } = form('<textarea id="a"></textarea><input id="b">');
    expect(press("Enter", at("a")).defaultPrevented).toBe(false);
    expect(press("Enter", at("b"), { isComposing: true }).defaultPrevented).toBe(false);
  });

  it("Ctrl+Enter sends from anywhere", () => {
    const { at, submit } = form('<textarea id="a"></textarea>');
    press("Enter", at("a"), { ctrlKey: true });
    expect(submit).toHaveBeenCalledOnce();
  });
});
