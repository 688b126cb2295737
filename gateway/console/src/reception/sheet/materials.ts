import { useQuery } from "@tanstack/vue-query";
import type { Ref } from "vue";
import { granted, hall } from "@/api/hall";
import type { Schema } from "@/api/types";
import { useWords } from "@/locales";

/** The names of an application's materials. A matter that is no longer offered has none to tell, and the codes stand alone. */
export function useMaterialNames(sheet: Ref<Schema<"IntakeApplicationSheet"> | undefined>): (code: string) => string {
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
  return (code) => words(data.value?.checklist.find((line) => line.code === code)?.name) || code;
}
