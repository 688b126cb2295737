import { keepPreviousData, useQuery } from "@tanstack/vue-query";
import { computed, ref, toValue, watch, type MaybeRefOrGetter } from "vue";
import { poll } from "@/api/queries";

interface Page<Item> {
  readonly items: readonly Item[];
  readonly next?: string;
}

/**
 * A list page by page, looked at again while it is on the screen. A newer answer takes the place of the page it belongs to,
 * so that rows stay where they are unless they really moved.
 */
export function useList<Answer extends Page<unknown>, Filters extends object>(
  name: string,
  filters: MaybeRefOrGetter<Filters>,
  ask: (filters: Filters, after: string | undefined) => Promise<Answer>,
) {
  type Item = Answer["items"][number];
  /** Cursors of the pages up to the present one; the first page has none. */
  const cursors = ref<(string | undefined)[]>([undefined]);
  watch(
    () => JSON.stringify(toValue(filters)),
    () => (cursors.value = [undefined]),
  );
  const after = computed(() => cursors.value.at(-1));
  const query = useQuery({
    queryKey: [name, () => toValue(filters), after],
    queryFn: () => ask(toValue(filters), after.value),
    placeholderData: keepPreviousData,
    refetchInterval: poll,
  });
  const answer = computed(() => query.data.value);
  const next = computed(() => answer.value?.next);

  return {
    query,
    answer,
    items: computed<readonly Item[]>(() => answer.value?.items ?? []),
    page: computed(() => cursors.value.length),
    hasNext: computed(() => next.value !== undefined && !query.isPlaceholderData.value),
    onwards: () => {
      if (next.value !== undefined) cursors.value.push(next.value);
    },
    back: () => {
      if (cursors.value.length > 1) cursors.value.pop();
    },
  };
}
