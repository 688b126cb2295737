import { useQuery } from "@tanstack/vue-query";
import { computed, ref } from "vue";
import { granted, hall } from "@/api/hall";
import { useMe } from "@/session/me";

/** This machine's time, told each few seconds to all who show one. */
const machine = ref(Date.now());
setInterval(() => (machine.value = Date.now()), 5_000);

/** The hall's time. A demo's clock can be set, and differs from the machine's. */
export function useHallClock() {
  const { me } = useMe();
  const isDemo = computed(() => me.value?.clock.demo === true);
  const { data: ahead } = useQuery({
    queryKey: ["clock"],
    queryFn: async () => Date.parse((await granted(hall.GET("/api/clock"))).instant) - Date.now(),
    enabled: isDemo,
    staleTime: 60_000,
    refetchInterval: 60_000,
  });
  return { now: computed(() => machine.value + (ahead.value ?? 0)), isDemo };
}
