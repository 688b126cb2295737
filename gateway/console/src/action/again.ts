import { useQueryClient } from "@tanstack/vue-query";
import { onScopeDispose } from "vue";

/** What is made of a command's events is there a moment later: everything is looked at at once, and once more. */
export function useLookAgain(): () => void {
  const queries = useQueryClient();
  let timer: ReturnType<typeof setTimeout> | undefined;
  onScopeDispose(() => clearTimeout(timer));
  return () => {
    void queries.invalidateQueries();
    clearTimeout(timer);
    timer = setTimeout(() => void queries.invalidateQueries(), 1_500);
  };
}
