import { onScopeDispose, watch } from "vue";

const PREFIX = "hall.draft.";

/** Whole drafts, while this page lives. */
const whole = new Map<string, string>();

/** Who sits here. */
let owner = "";
const keyOf = (name: string) => `${PREFIX}${owner}:${name}`;

/** A draft is somebody's and not the page's: once it is known who is signed in, those of anybody else are dropped. */
export function keepDraftsOf(user: string): void {
  owner = user;
  const isOthers = (key: string) => key.startsWith(PREFIX) && !key.startsWith(keyOf(""));
  for (const key of [...whole.keys()].filter(isOthers)) whole.delete(key);
  for (const key of Object.keys(sessionStorage).filter(isOthers)) sessionStorage.removeItem(key);
}

/**
 * Keeps what is typed into a form until it is sent: all of it while the page lives but what is `unkept`, and beyond a reload
 * only the fields that are named here, none of which may hold anything about a person.
 */
export function useDraft<Form extends object>(
  name: string,
  form: Form,
  mayBeStored: readonly (keyof Form & string)[],
  unkept: readonly (keyof Form & string)[] = [],
) {
  const key = keyOf(name);
  restore();
  const stop = watch(form, keep, { deep: true, flush: "post" });
  onScopeDispose(stop);

  function restore() {
    const kept = whole.get(key) ?? sessionStorage.getItem(key);
    if (kept) Object.assign(form, JSON.parse(kept));
  }

  function keep() {
    // Somebody else has signed in since.
    if (key !== keyOf(name)) return;
    const isKept = ([field]: [string, unknown]) => !unkept.some((one) => one === field);
    whole.set(key, JSON.stringify(Object.fromEntries(Object.entries(form).filter(isKept))));
    const stored = Object.fromEntries(mayBeStored.map((field) => [field, form[field]]));
    sessionStorage.setItem(key, JSON.stringify(stored));
  }

  /** The form was sent, or given up. */
  function forget() {
    stop();
    whole.delete(key);
    sessionStorage.removeItem(key);
  }

  return { forget };
}
