import { useQuery } from "@tanstack/vue-query";
import { computed } from "vue";
import type { Tagged } from "./hall";
import { isOnItsWay, poll } from "./queries";

/** One thing of the hall with its tag, looked at again as long as it is on the screen; an act looks once more by the same `look`. */
export function useSheet<Sheet>(name: string, no: () => string, look: () => Promise<Tagged<Sheet>>) {
  const query = useQuery({ queryKey: [name, no], queryFn: look, refetchInterval: poll, retry: isOnItsWay });
  return { query, look, sheet: computed(() => query.data.value?.sheet) };
}
