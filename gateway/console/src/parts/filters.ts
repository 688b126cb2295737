import { computed, type WritableComputedRef } from "vue";
import { useRoute, useRouter } from "vue-router";

/**
 * Filters that stand in the address, so that a link or the back key brings the same list again. Only fields named here get
 * there: whatever may name a person is no such filter.
 */
export function useFilters<Name extends string>(names: readonly Name[]) {
  const route = useRoute();
  const router = useRouter();

  const filters = {} as Record<Name, WritableComputedRef<string>>;
  for (const name of names) {
    filters[name] = computed({
      get: () => first(route.query[name]),
      set: (value) => void router.replace({ query: { ...route.query, [name]: value || undefined } }),
    });
  }
  /** Those that are set, as the hall's query parameters. */
  const set = computed(() => {
    const entries = names.map((name) => [name, filters[name].value] as const).filter(([, value]) => value !== "");
    return Object.fromEntries(entries) as Partial<Record<Name, string>>;
  });
  const clear = () => void router.replace({ query: {} });
  return { filters, set, clear };
}

function first(value: unknown): string {
  const one: unknown = Array.isArray(value) ? value[0] : value;
  return typeof one === "string" ? one : "";
}
