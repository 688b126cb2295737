import { useQuery } from "@tanstack/vue-query";
import { computed, ref, watch } from "vue";
import { granted, hall } from "@/api/hall";
import { useMe } from "@/session/me";

/** This machine's time, told each few seconds to all who show one. */
const machine = ref(Date.now());
setInterval(() => (machine.value = Date.now()), 5_000);

const ahead = ref(0);

/** The hall's time, in milliseconds. */
export const hallNow = computed(() => machine.value + ahead.value);

/** Follows a demo's clock, which can be set and differs from the machine's; once on the page is enough. */
export function useDemoClock() {
  const { me } = useMe();
  const isDemo = computed(() => me.value?.clock.demo === true);
  const { data } = useQuery({
    queryKey: ["clock"],
    queryFn: async () => Date.parse((await granted(hall.GET("/api/clock"))).instant) - Date.now(),
    enabled: isDemo,
    staleTime: 60_000,
    refetchInterval: 60_000,
  });
  watch(data, (found = 0) => (ahead.value = found), { immediate: true });
  return { isDemo };
}
