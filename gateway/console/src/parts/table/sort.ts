import { computed, shallowRef, watchPostEffect } from "vue";
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

/** Of a part of a list, which is the hall's to choose. */
export const AS_IT_COMES: Sort = { offers: () => false, way: () => undefined, turn: () => undefined, chosen: { value: "" }, choose: () => undefined };

const REVERSE = "-";
const named = (sort: string) => (sort.startsWith(REVERSE) ? sort.slice(REVERSE.length) : sort);

/** An order in the address, as filters are; one that is not offered is none. */
export function useChosenOrder(offers: (column: string) => boolean, place = "sort"): Sort {
  const { filters } = useFilters([place]);
  const order = computed({ get: () => filters[place]?.value ?? "", set: (value) => filters[place] && (filters[place].value = value) });
  const chosen = computed(() => (offers(named(order.value)) ? order.value : ""));
  const choose = (value: string) => void (order.value = value);
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

type Rows<Item> = (most: number, signal: AbortSignal) => Promise<{ readonly items: readonly Item[]; readonly more: boolean }>;

interface Listed<Item> {
  readonly items: { readonly value: readonly Item[] };
  readonly page: { readonly value: number };
  readonly hasNext: { readonly value: boolean };
}

/** What somebody reads in a column's cells, a line for each item: told at once, and at each change until what it returns is called. */
export type Reads<Item> = (column: string, items: readonly Item[], told: (texts: readonly string[]) => void) => () => void;

/**
 * Of a list that is there whole: one that has more pages is not, and is left as it comes.
 *
 * @param place its name in the address
 */
export function useSortHere<Item>(
  list: Listed<Item>,
  isColumn: (column: string) => boolean,
  reads: Reads<Item>,
  language: () => string,
  place?: string,
) {
  const isWhole = () => list.page.value === 1 && !list.hasNext.value;
  const sort = useChosenOrder((column) => isColumn(column) && isWhole(), place);
  function follow(all: readonly Item[], told: (inOrder: readonly Item[]) => void): () => void {
    const column = named(sort.chosen.value);
    const [isReversed, spoken] = [sort.way(column) === "descending", language()];
    if (column) return reads(column, all, (texts) => told(ordered(all, (_, place) => valueIn(texts[place] ?? ""), isReversed, spoken)));
    told(all);
    return () => undefined;
  }
  const items = shallowRef(list.items.value);
  // Cells are drawn to be read, which is nothing to do while others are being drawn.
  watchPostEffect((onCleanup) => onCleanup(follow(list.items.value, (inOrder) => (items.value = inOrder))));
  const inOrder = (what: Rows<Item>): Rows<Item> => async (most, signal) => {
    const { items: all, more } = await what(most, signal);
    let chosen = all;
    follow(all, (inOrder) => (chosen = inOrder))();
    return { items: chosen, more };
  };
  return { sort, items: computed(() => (sort.chosen.value ? items.value : list.items.value)), inOrder };
}

/** A figure, with what it is counted in or without, is one; all else are words. Nothing, or a dash, has no value. */
export function valueIn(text: string): Value {
  const [, minus, digits] = /^([-−]?)(\d[\d,]*(?:\.\d+)?)\D*$/.exec(text) ?? [];
  if (digits !== undefined) return Number(digits.replaceAll(",", "")) * (minus ? -1 : 1);
  return text === "" || text === "—" ? undefined : text;
}

/** What has no value comes last either way; equals stay as they were. Each is asked for its value once. */
export function ordered<Item>(
  items: readonly Item[],
  valueOf: (item: Item, place: number) => Value,
  reverse: boolean,
  language: string,
): readonly Item[] {
  const words = new Intl.Collator(language, { numeric: true });
  const valued = items.map((item, place) => ({ item, value: valueOf(item, place) }));
  valued.sort(({ value: a }, { value: b }) => {
    if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined);
    const place = typeof a === "number" && typeof b === "number" ? a - b : words.compare(String(a), String(b));
    return reverse ? -place : place;
  });
  return valued.map(({ item }) => item);
}
