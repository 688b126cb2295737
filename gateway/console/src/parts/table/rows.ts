import { Comment, Fragment, onMounted, onUpdated, shallowRef, Text as Words, type VNode } from "vue";
import { textOf } from "./cell-text";
import { ordered, valueIn, type Sort } from "./sort";

/** The rows among what a slot gives. */
export function rowsIn(nodes: readonly VNode[]): readonly VNode[] {
  return nodes.flatMap((node) =>
    node.type === Fragment && Array.isArray(node.children) ? rowsIn(node.children as VNode[]) : node.type === Comment || node.type === Words ? [] : [node],
  );
}

const cellOf = (row: VNode, place: number) => (row.el instanceof HTMLTableRowElement ? row.el.cells[place] : undefined);
const isSame = (one: ReadonlyMap<unknown, string>, other: ReadonlyMap<unknown, string>) =>
  one.size === other.size && [...one].every(([key, text]) => other.get(key) === text);

/**
 * Rows in the order that was chosen, by what somebody reads in their cells: once they stand there, they are read.
 *
 * @param place which of a row's cells is ordered by, from 0 on; none where rows stay as they come
 */
export function useRowOrder(place: () => number | undefined, sort: Sort, language: () => string) {
  const texts = shallowRef<ReadonlyMap<unknown, string>>(new Map());
  let shown: readonly VNode[] = [];

  function read() {
    const at = place();
    if (at === undefined) return;
    const now = new Map(shown.map((row) => [row.key, cellOf(row, at)] as const).map(([key, cell]) => [key, cell ? textOf(cell) : ""]));
    if (!isSame(texts.value, now)) texts.value = now;
  }
  onMounted(read);
  onUpdated(read);

  /** To be drawn, each time that there is something to draw. */
  return (nodes: readonly VNode[]): readonly VNode[] => {
    const rows = rowsIn(nodes);
    const isReversed = sort.chosen.value.startsWith("-");
    shown = place() === undefined ? rows : ordered(rows, ({ key }) => valueIn(texts.value.get(key) ?? ""), isReversed, language());
    return shown;
  };
}
