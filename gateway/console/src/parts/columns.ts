import { computed, ref, watch } from "vue";

export interface Column {
  /** Also the slot's name and, under `columns`, the heading's key. */
  readonly name: string;
  /** Of the table, in rem; the one without takes what is left. */
  readonly width?: number;
  readonly align?: "right";
  /** What does not fit beside stands below. */
  readonly wraps?: boolean;
  /** Left out until somebody wants it. */
  readonly optional?: boolean;
  /** What stands there is no word and no figure, and nothing to order by. */
  readonly unordered?: boolean;
}

const PLACE = "hall.columns.";

/** Which columns of a table this browser shows. */
export function useColumns(table: string, columns: readonly Column[]) {
  const hidden = ref(read());
  watch(hidden, (names) => localStorage.setItem(PLACE + table, JSON.stringify(names)));

  function read(): string[] {
    const kept = localStorage.getItem(PLACE + table);
    return kept ? (JSON.parse(kept) as string[]) : columns.filter((column) => column.optional).map(({ name }) => name);
  }

  function toggle(name: string) {
    hidden.value = hidden.value.includes(name) ? hidden.value.filter((other) => other !== name) : [...hidden.value, name];
  }

  return { shown: computed(() => columns.filter(({ name }) => !hidden.value.includes(name))), hidden, toggle };
}
