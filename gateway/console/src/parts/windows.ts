import { useQuery } from "@tanstack/vue-query";
import { computed } from "vue";
import { granted, hall } from "@/api/hall";
import { useWords } from "@/locales";
import { useMe } from "@/session/me";
import type { Option } from "./vocabulary";

/** The hall's windows and their names; they change with a release. */
export function useWindows() {
  const { words } = useWords();
  const { me } = useMe();
  const { data } = useQuery({ queryKey: ["halls"], queryFn: () => granted(hall.GET("/api/halls")), staleTime: Infinity });
  const windows = computed((): Option[] => {
    const own = data.value?.items.find(({ code }) => code === me.value?.hall.code);
    return own?.windows.map(({ code, name }) => ({ value: code, text: words(name) })) ?? [];
  });
  const windowName = (code: string | undefined) => windows.value.find(({ value }) => value === code)?.text ?? code ?? "";
  return { windows, windowName };
}
