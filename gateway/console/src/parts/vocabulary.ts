import { useQuery } from "@tanstack/vue-query";
import { computed } from "vue";
import { granted, hall } from "@/api/hall";
import { poll } from "@/api/queries";
import { useWords } from "@/locales";

export interface Option {
  readonly value: string;
  readonly text: string;
}

/** What the hall calls the constants of its enumerations, each by the name that the document gives it. */
export function useVocabulary() {
  const { words } = useWords();
  const { data } = useQuery({
    queryKey: ["vocabulary"],
    queryFn: () => granted(hall.GET("/api/vocabulary")),
    staleTime: Infinity,
    // A part is missing as long as its service is away.
    refetchInterval: ({ state }) => (state.data?.unavailable.length ? poll() : false),
  });
  const enumerations = computed(() => new Map(data.value?.items.map(({ name, values }) => [name, values])));

  /** All of an enumeration, to choose from. */
  const options = (of: string): Option[] =>
    (enumerations.value.get(of) ?? []).map(({ code, label }) => ({ value: code, text: words(label) }));

  /** What one is called, or the code itself where the hall has no word for it. */
  function label(of: string, code: string | undefined): string {
    if (code === undefined || !data.value) return "";
    return words(enumerations.value.get(of)?.find((one) => one.code === code)?.label) || code;
  }

  return { label, options };
}
