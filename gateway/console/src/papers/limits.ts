import { useQuery } from "@tanstack/vue-query";
import { computed } from "vue";
import { granted, hall } from "@/api/hall";

const MEBIBYTE = 1024 * 1024;

/** What the hall takes as a scan or photo; it judges by what is in the file (S4). Until it is told, a dialog offers every file. */
export function usePaperLimits() {
  const { data } = useQuery({
    queryKey: ["paper-limits"],
    queryFn: () => granted(hall.GET("/api/public/paper-limits")),
    staleTime: Infinity,
  });
  const accept = computed(() => data.value?.mediaTypes.join(","));
  const types = computed(() => (data.value?.mediaTypes ?? []).map((type) => (type.split("/")[1] ?? type).toUpperCase()).join(", "));
  const mebibytes = computed(() => (data.value ? Math.floor(data.value.maxBytes / MEBIBYTE) : undefined));
  return { accept, types, mebibytes };
}
