import { onBeforeUnmount, onMounted, toValue, type MaybeRefOrGetter } from "vue";

/** A key as it is written on this page: `F2`, `Ctrl+K`, `?`. */
export function keyOf(event: KeyboardEvent): string {
  const key = event.key.length === 1 ? event.key.toUpperCase() : event.key;
  return [event.ctrlKey || event.metaKey ? "Ctrl" : "", event.altKey ? "Alt" : "", key].filter(Boolean).join("+");
}

/** Signs are typed into fields; only keys that type nothing reach the console from there. */
function types(event: KeyboardEvent): boolean {
  if (event.ctrlKey || event.metaKey || event.key.length > 1) return false;
  return event.target instanceof HTMLElement && event.target.closest("input, textarea, select, [contenteditable]") !== null;
}

export type Keys = Readonly<Record<string, (event: KeyboardEvent) => void>>;

/** What a key does while this part is on the screen. The part that came last is asked first, and alone. */
const layers: MaybeRefOrGetter<Keys>[] = [];

export function useKeys(keys: MaybeRefOrGetter<Keys>): void {
  onMounted(() => layers.push(keys));
  onBeforeUnmount(() => layers.splice(layers.indexOf(keys), 1));
}

export function hear(event: KeyboardEvent): void {
  // A word that is being composed has its own Enter and Escape.
  if (event.defaultPrevented || event.isComposing || types(event)) return;
  const key = keyOf(event);
  const act = layers.map((keys) => toValue(keys)[key]).findLast((heard) => heard !== undefined);
  if (!act) return;
  event.preventDefault();
  act(event);
}

const FIELDS =
  "input:not([type=hidden]):not(:disabled), select:not(:disabled), textarea:not(:disabled), button[type=submit]:not(:disabled)";

/**
 * Enter in a field of a form moves on to the next, and Ctrl+Enter sends from anywhere. Enter stays a new line in a text, and
 * a press of a button.
 */
export function moveOn(event: KeyboardEvent, submit: () => void): void {
  if (event.key !== "Enter" || event.isComposing || event.defaultPrevented) return;
  const { target, currentTarget: form } = event;
  if (!(target instanceof HTMLElement) || !(form instanceof HTMLElement)) return;
  if (event.ctrlKey || event.metaKey) {
    event.preventDefault();
    submit();
  } else if (target.matches("input, select") && target.getAttribute("aria-expanded") !== "true") {
    event.preventDefault();
    after(target, form)?.focus();
  }
}

/** The next field; of a group of radio buttons one is enough. */
function after(target: HTMLElement, form: HTMLElement): HTMLElement | undefined {
  const fields = [...form.querySelectorAll<HTMLElement>(FIELDS)];
  const group = target instanceof HTMLInputElement && target.type === "radio" ? target.name : undefined;
  return fields
    .slice(fields.indexOf(target) + 1)
    .find((field) => !(group && field instanceof HTMLInputElement && field.type === "radio" && field.name === group));
}
