import { keepPreviousData, useQuery } from "@tanstack/vue-query";
import { computed, ref, shallowRef, toValue, watch, type MaybeRefOrGetter } from "vue";
import { poll } from "@/api/queries";

interface Page<Item> {
  readonly items: readonly Item[];
  readonly next?: string;
  /** Who they are that the items name. */
  readonly people?: object;
}

/** What is asked of the hall beside the filters; without a limit as many as are on a screen. */
export interface WhichPage {
  readonly after?: string;
  readonly limit?: number;
}

/** As many as the hall has on a page, for who wants many pages. */
const LARGEST = 200;

const from = (cursor: string | undefined): WhichPage => (cursor === undefined ? {} : { after: cursor });

/**
 * A list page by page, looked at again while it is on the screen. A newer answer takes the place of the page it belongs to,
 * so that rows stay where they are unless they really moved.
 */
export function useList<Answer extends Page<unknown>, Filters extends object>(
  name: string,
  filters: MaybeRefOrGetter<Filters>,
  ask: (filters: Filters, page: WhichPage) => Promise<Answer>,
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
    queryFn: () => ask(toValue(filters), from(after.value)),
    placeholderData: keepPreviousData,
    refetchInterval: poll,
  });
  /** Who was named on pages that were asked for together. */
  const met = shallowRef<object>();
  const answer = computed(() => query.data.value && met.value ? { ...query.data.value, people: { ...met.value, ...query.data.value.people } } : query.data.value);
  const next = computed(() => answer.value?.next);

  /** Whether all rows of the filters are in sight; those of other filters stay there until the answer comes. */
  const isWhole = () => query.data.value !== undefined && !query.isPlaceholderData.value && cursors.value.length === 1 && next.value === undefined;

  /** From the first row on, page after page, as the filters are now; those they name are known afterwards. */
  async function rows(most: number, signal?: AbortSignal): Promise<{ readonly items: readonly Item[]; readonly more: boolean }> {
    if (isWhole()) {
      const all: readonly Item[] = answer.value?.items ?? [];
      return { items: all.slice(0, most), more: all.length > most };
    }
    const asked = toValue(filters);
    const found: Item[] = [];
    let people = {};
    let following: string | undefined;
    do {
      signal?.throwIfAborted();
      const page = await ask(asked, { ...from(following), limit: LARGEST });
      found.push(...(page.items as readonly Item[]));
      people = { ...people, ...page.people };
      following = page.next;
    } while (following !== undefined && found.length < most);
    met.value = people;
    return { items: found.slice(0, most), more: following !== undefined || found.length > most };
  }

  return {
    query,
    rows,
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
