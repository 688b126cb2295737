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

/**
 * Of a list that is there whole: one that has more pages is not, and is left as it comes.
 *
 * @param says what somebody reads in a cell, in one line
 */
export function useSortHere<Item>(
  list: Listed<Item>,
  isColumn: (column: string) => boolean,
  says: (column: string, item: Item) => string,
  language: () => string,
) {
  const isWhole = () => list.page.value === 1 && !list.hasNext.value;
  const sort = useChosenOrder((column) => isColumn(column) && isWhole());
  function asChosen(all: readonly Item[]): readonly Item[] {
    const column = named(sort.chosen.value);
    return column ? ordered(all, (item) => valueIn(says(column, item)), sort.way(column) === "descending", language()) : all;
  }
  const items = shallowRef(list.items.value);
  // Cells are drawn to be read, which is nothing to do while others are being drawn.
  watchPostEffect(() => (items.value = asChosen(list.items.value)));
  const inOrder = (what: Rows<Item>): Rows<Item> => async (most, signal) => {
    const { items: all, more } = await what(most, signal);
    return { items: asChosen(all), more };
  };
  return { sort, items: computed(() => (sort.chosen.value ? items.value : list.items.value)), inOrder };
}

/** A figure, with what it is counted in or without, is one; all else are words. Nothing, or a dash, has no value. */
export function valueIn(text: string): Value {
  const [, minus, digits] = /^([-−]?)(\d[\d,]*(?:\.\d+)?)\D*$/.exec(text) ?? [];
  if (digits !== undefined) return Number(digits.replaceAll(",", "")) * (minus ? -1 : 1);
  return text === "" || text === "—" ? undefined : text;
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
