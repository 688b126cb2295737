import { useQuery } from "@tanstack/vue-query";
import { computed } from "vue";
import { coming } from "@/api/coming";
import { session } from "@/api/session";

/** Who is signed in, and what this person may do. */
export function useMe() {
  const query = useQuery({
    queryKey: ["me", () => session.language],
    queryFn: coming.me,
    staleTime: 5 * 60_000,
    enabled: () => session.state === "open",
  });
  const me = query.data;
  const allowed = computed(() => new Set(me.value?.may));
  return { me, query, may: (operation: string) => allowed.value.has(operation) };
}
