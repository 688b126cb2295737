import { useQuery } from "@tanstack/vue-query";
import { computed } from "vue";
import { granted, hall } from "@/api/hall";
import { useWords } from "@/locales";
import { useMe } from "@/session/me";

/** The hall's windows and their names; they change with a release. */
export function useWindows() {
  const { words } = useWords();
  const { me } = useMe();
  const { data } = useQuery({ queryKey: ["halls"], queryFn: () => granted(hall.GET("/api/halls")), staleTime: Infinity });
  const windows = computed(() => data.value?.items.find((one) => one.code === me.value?.hall.code)?.windows ?? []);
  const windowName = (code: string | undefined) => {
    const window = windows.value.find((one) => one.code === code);
    return window ? words(window.name) : (code ?? "");
  };
  return { windows, windowName };
}
