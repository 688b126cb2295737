import { computed, type ComputedRef } from "vue";
import { useFilters } from "../filters";

export type Way = "ascending" | "descending";

/** Which columns order a list, and how it is ordered just now. */
export interface Sort {
  readonly offers: (column: string) => boolean;
  readonly way: (column: string) => Way | undefined;
  /** Up, then down, then as the list comes. */
  readonly turn: (column: string) => void;
  /** As a field chooses it: the column's name, with a minus before it for the reverse; empty as the list comes. */
  readonly chosen: { readonly value: string };
  readonly choose: (order: string) => void;
}

const REVERSE = "-";
const named = (sort: string) => (sort.startsWith(REVERSE) ? sort.slice(REVERSE.length) : sort);

/** An order in the address, as filters are; one that is not offered is none. */
function useChosenOrder(offers: (column: string) => boolean): Sort {
  const { filters } = useFilters(["sort"]);
  const chosen = computed(() => (offers(named(filters.sort.value)) ? filters.sort.value : ""));
  const choose = (order: string) => void (filters.sort.value = order);
  const way = (column: string): Way | undefined =>
    named(chosen.value) !== column ? undefined : chosen.value.startsWith(REVERSE) ? "descending" : "ascending";
  const turn = (column: string) => {
    const now = way(column);
    choose(now === undefined ? column : now === "ascending" ? REVERSE + column : "");
  };
  return { offers, way, turn, chosen, choose };
}

/**
 * An order that the hall is asked for, since it alone has all pages.
 *
 * @param fields the hall's names, by column
 */
export function useSort<Field extends string>(fields: () => Readonly<Partial<Record<string, Field>>>) {
  const sort = useChosenOrder((column) => column in fields());
  const asked = computed(() => {
    const field = fields()[named(sort.chosen.value)];
    return field ? { sort: sort.way(named(sort.chosen.value)) === "descending" ? REVERSE + field : field } : {};
  });
  return { sort, asked };
}

type Value = string | number | undefined;

interface Listed<Item> {
  readonly items: { readonly value: readonly Item[] };
  readonly page: { readonly value: number };
  readonly hasNext: { readonly value: boolean };
  readonly rows: (most: number, signal?: AbortSignal) => Promise<{ readonly items: readonly Item[]; readonly more: boolean }>;
}

/** Of a list that is there whole: one that has more pages is not, and is left as it comes. */
export function useSortHere<Item, List extends Listed<Item>>(list: List, by: Readonly<Record<string, (item: Item) => Value>>, language: () => string) {
  const isWhole = () => list.page.value === 1 && !list.hasNext.value;
  const sort = useChosenOrder((column) => column in by && isWhole());
  function asChosen(all: readonly Item[]): readonly Item[] {
    const column = named(sort.chosen.value);
    const valueOf = by[column];
    return valueOf ? ordered(all, valueOf, sort.way(column) === "descending", language()) : all;
  }
  const items: ComputedRef<readonly Item[]> = computed(() => asChosen(list.items.value));
  const rows: Listed<Item>["rows"] = async (most, signal) => {
    const { items: all, more } = await list.rows(most, signal);
    return { items: asChosen(all), more };
  };
  return { sort, list: { ...list, items, rows } };
}

/** What has no value comes last either way; equals stay as they were. */
export function ordered<Item>(items: readonly Item[], valueOf: (item: Item) => Value, reverse: boolean, language: string): readonly Item[] {
  const words = new Intl.Collator(language, { numeric: true });
  return items.toSorted((one, other) => {
    const [a, b] = [valueOf(one), valueOf(other)];
    if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined);
    const place = typeof a === "number" && typeof b === "number" ? a - b : words.compare(String(a), String(b));
    return reverse ? -place : place;
  });
}
