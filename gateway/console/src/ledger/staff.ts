import { useQuery } from "@tanstack/vue-query";
import { computed } from "vue";
import { granted, hall } from "@/api/hall";
import { useWords } from "@/locales";
import { useMe } from "@/session/me";
import type { Option } from "@/parts/vocabulary";

/** The hall's staff by name, to choose one whose entries or looks are shown. */
export function useStaff() {
  const { t } = useWords();
  const { may } = useMe();
  const { data } = useQuery({
    queryKey: ["staff", ""],
    queryFn: () => granted(hall.GET("/api/staff", { params: { query: { limit: 200 } } })),
    enabled: () => may("staff.find"),
    staleTime: 60_000,
  });
  const staff = computed((): Option[] =>
    (data.value?.items ?? [])
      .map(({ user, name, staffNo }) => ({ value: user, text: name + t("marks.beside", { text: staffNo }) }))
      .toSorted((one, other) => one.text.localeCompare(other.text, "zh-CN")),
  );
  return { staff };
}
