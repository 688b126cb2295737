import { computed, inject, onUnmounted, provide, shallowReactive, type ComputedRef, type InjectionKey } from "vue";

/** A filter that is set, as who has folded the filters away still sees it. */
export interface Chosen {
  readonly label: string;
  /** Nothing where the label says it all. */
  readonly text?: string;
  readonly clear: () => void;
}

type Filter = ComputedRef<Chosen | undefined>;

const FILTERS: InjectionKey<Set<Filter>> = Symbol("filters");

/** Those of the filters within that are set, in the order in which they stand there. */
export function useChosenWithin(): ComputedRef<readonly Chosen[]> {
  const filters = shallowReactive(new Set<Filter>());
  provide(FILTERS, filters);
  return computed(() => [...filters].flatMap((filter) => filter.value ?? []));
}

/** Tells whatever holds the filters of this one; nothing where it stands for itself. */
export function useChosen(chosen: () => Chosen | undefined): void {
  const filters = inject(FILTERS, undefined);
  if (!filters) return;
  // One that says the same is the same: what draws them draws the filters too, and would never come to rest.
  const filter = computed<Chosen | undefined>((before) => {
    const now = chosen();
    return now && before?.label === now.label && before.text === now.text ? before : now;
  });
  filters.add(filter);
  onUnmounted(() => filters.delete(filter));
}
