import { computed, ref, type Ref } from "vue";

/** What is whole in one answer, for a table that knows pages. */
export function whole<Item>(query: { readonly data: Ref; readonly error: Ref; readonly refetch: () => unknown }, items: () => readonly Item[]) {
  const nothing = () => undefined;
  return { query, items: computed(items), page: ref(1), hasNext: ref(false), onwards: nothing, back: nothing };
}
