import { computed, ref } from "vue";
import type { Asked } from "@/parts/StateOf.vue";

/** What is whole in one answer, for a table that knows pages. */
export function whole<Item>(query: Asked, items: () => readonly Item[]) {
  const nothing = () => undefined;
  return { query, items: computed(items), page: ref(1), hasNext: ref(false), onwards: nothing, back: nothing };
}
