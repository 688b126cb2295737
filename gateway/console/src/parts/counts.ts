import { keepPreviousData, useQuery } from "@tanstack/vue-query";
import { computed, toValue, type MaybeRefOrGetter } from "vue";
import { poll } from "@/api/queries";
import type { Option } from "./vocabulary";

interface Counts {
  readonly items: readonly { readonly status: string; readonly count: number; readonly more: boolean }[];
}

/** How many there are in each status, beside the words of a filter by it. */
export function useCounts<Of>(name: string, of: MaybeRefOrGetter<Of>, ask: (of: Of) => Promise<Counts>, options: () => readonly Option[]) {
  const { data } = useQuery({
    queryKey: [name, "counts", () => toValue(of)],
    queryFn: () => ask(toValue(of)),
    placeholderData: keepPreviousData,
    refetchInterval: poll,
  });
  return computed(() => counted(options(), data.value));
}

export function counted(options: readonly Option[], counts: Counts | undefined): readonly Option[] {
  const told = new Map(counts?.items.map(({ status, count, more }) => [status, `${count}${more ? "+" : ""}`]));
  return options.map(({ value, text }) => ({ value, text: told.has(value) ? `${text} ${told.get(value)}` : text }));
}
