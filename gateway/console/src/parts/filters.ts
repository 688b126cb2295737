import { computed, type WritableComputedRef } from "vue";
import { useRoute, useRouter } from "vue-router";

/**
 * Filters that stand in the address, so that a link or the back key brings the same list again. Only fields named here get
 * there: whatever may name a person is no such filter.
 */
export function useFilters<Name extends string, Flag extends string = never>(names: readonly Name[], flags: readonly Flag[] = []) {
  const route = useRoute();
  const router = useRouter();
  const put = (name: string, value: string | undefined) => void router.replace({ query: { ...route.query, [name]: value } });

  const texts = {} as Record<Name, WritableComputedRef<string>>;
  for (const name of names) {
    texts[name] = computed({ get: () => first(route.query[name]), set: (value) => put(name, value || undefined) });
  }
  const ticks = {} as Record<Flag, WritableComputedRef<boolean>>;
  for (const flag of flags) {
    ticks[flag] = computed({ get: () => first(route.query[flag]) === "true", set: (on) => put(flag, on ? "true" : undefined) });
  }
  /** Those that are set, as the hall's query parameters. */
  const set = computed(() => {
    const all = [...names.map((name) => [name, texts[name].value]), ...flags.map((flag) => [flag, ticks[flag].value])];
    return Object.fromEntries(all.filter(([, value]) => value)) as Partial<Record<Name, string> & Record<Flag, true>>;
  });
  const clear = () => void router.replace({ query: {} });
  return { filters: { ...texts, ...ticks }, set, clear };
}

function first(value: unknown): string {
  const one: unknown = Array.isArray(value) ? value[0] : value;
  return typeof one === "string" ? one : "";
}
