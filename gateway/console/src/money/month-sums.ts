import { useQuery } from "@tanstack/vue-query";
import { computed } from "vue";
import { granted, hall } from "@/api/hall";
import { poll } from "@/api/queries";
import { dayOf } from "@/parts/time";
import { useMe } from "@/session/me";
import { hallNow } from "@/shell/clock";

/** The sums of the present month, for those who see them (S12). */
export function useMonthSums() {
  const { may } = useMe();
  const month = computed(() => dayOf(hallNow.value).slice(0, 7));
  const query = useQuery({
    queryKey: ["takings-month", month],
    queryFn: () => granted(hall.GET("/api/takings/summaries/months/{month}", { params: { path: { month: month.value } } })),
    enabled: () => may("takings.showMonth"),
    refetchInterval: poll,
  });
  return query.data;
}
