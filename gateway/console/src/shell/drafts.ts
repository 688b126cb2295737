import { onScopeDispose, watch } from "vue";

const PREFIX = "hall.draft.";

/** Whole drafts, while this page lives. */
const whole = new Map<string, string>();

/**
 * Keeps what is typed into a form until it is sent: all of it while the page lives, and beyond a reload only the fields that
 * are named here, none of which may hold anything about a person.
 */
export function useDraft<Form extends object>(name: string, form: Form, mayBeStored: readonly (keyof Form & string)[]) {
  restore();
  const stop = watch(form, keep, { deep: true, flush: "post" });
  onScopeDispose(stop);

  function restore() {
    const kept = whole.get(name) ?? sessionStorage.getItem(PREFIX + name);
    if (kept) Object.assign(form, JSON.parse(kept));
  }

  function keep() {
    whole.set(name, JSON.stringify(form));
    const stored = Object.fromEntries(mayBeStored.map((field) => [field, form[field]]));
    sessionStorage.setItem(PREFIX + name, JSON.stringify(stored));
  }

  /** The form was sent, or given up. */
  function forget() {
    stop();
    whole.delete(name);
    sessionStorage.removeItem(PREFIX + name);
  }

  return { forget };
}
