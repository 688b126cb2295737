import { defineComponent, type SlotsType } from "vue";
import { useWords } from "@/locales";
import { useRowOrder } from "./rows";
import type { Sort } from "./sort";

interface Props {
  /** Which of a row's cells is ordered by, from 0 on; none where rows stay as they come. */
  readonly place: number | undefined;
  readonly sort: Sort;
}

/**
 * Rows of a table in the order that was chosen. It is a component of its own since rows are read once they are drawn: what only
 * they show is drawn anew here, and not in the table around them.
 */
export const OrderedRows = defineComponent(
  (props: Props, { slots }) => {
    const { locale } = useWords();
    const inOrder = useRowOrder(() => props.place, props.sort, () => locale.value);
    return () => [...inOrder(slots.default?.({}) ?? [])];
  },
  { props: ["place", "sort"], slots: Object as SlotsType<{ default?: object }> },
);
