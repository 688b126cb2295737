import { useQuery } from "@tanstack/vue-query";
import { computed, ref } from "vue";
import { granted, hall } from "@/api/hall";
import { Problem } from "@/api/problem";

/** This machine's time, told each few seconds to all who show one. */
const machine = ref(Date.now());
setInterval(() => (machine.value = Date.now()), 5_000);

/** The hall's zone, wherever the browser is. */
export const ZONE = "Asia/Shanghai";

/** The hall's time. A demo's clock can be set, and differs from the machine's; elsewhere there is none to ask. */
export function useHallClock() {
  const { data } = useQuery({
    queryKey: ["clock"],
    queryFn: demoAhead,
    staleTime: 60_000,
    refetchInterval: 60_000,
    refetchOnWindowFocus: true,
  });
  const now = computed(() => machine.value + (data.value?.ahead ?? 0));
  return { now, isDemo: computed(() => data.value?.demo === true) };
}

async function demoAhead(): Promise<{ demo: boolean; ahead: number }> {
  try {
    const { instant } = await granted(hall.GET("/api/clock"));
    return { demo: true, ahead: Date.parse(instant) - Date.now() };
  } catch (failure) {
    if (failure instanceof Problem && failure.status === 404) return { demo: false, ahead: 0 };
    throw failure;
  }
}
