import { useQuery } from "@tanstack/vue-query";
import { computed, type Ref } from "vue";
import { granted, hall } from "@/api/hall";
import type { Answer } from "@/api/types";
import { useWords } from "@/locales";

/** What an item is called: one that the notice named in words, or one that the guide lists. */
export const called = (sheet: Named | undefined, code: string, listed: string) =>
  sheet?.named?.find((item) => item.code === code)?.text ?? (listed || code);

type Named = Pick<Answer<"applications.show">, "named">;

/**
 * What the guide tells of an application: the names of its materials, its fees, and what it asks. A matter that is no longer
 * offered has none to tell, and the codes stand alone.
 */
export function useGuideOf(sheet: Ref<Answer<"applications.show"> | undefined>) {
  const { words } = useWords();
  const { data } = useQuery({
    queryKey: ["guide", () => sheet.value?.matterId, () => sheet.value?.circumstances],
    queryFn: () =>
      granted(
        hall.GET("/api/matters/{id}", {
          params: {
            path: { id: sheet.value?.matterId ?? "" },
            query: { circumstance: sheet.value?.circumstances ?? [], hall: sheet.value?.hall ?? "" },
          },
        }),
      ),
    enabled: () => sheet.value !== undefined,
    staleTime: 10 * 60_000,
  });
  const material = (code: string) => called(sheet.value, code, words(data.value?.checklist.find((line) => line.code === code)?.name));
  const circumstances = computed(
    () => data.value?.choices.flatMap((choice) => choice.circumstances.map(({ code, name }) => ({ value: code, text: words(name) }))) ?? [],
  );
  return { material, fees: computed(() => data.value?.fees ?? []), circumstances, figures: computed(() => data.value?.figures ?? []) };
}
