import { useQueryClient } from "@tanstack/vue-query";

/** What follows from a command is there a moment after it: lists have no version to be asked for. */
const LATER = 1_200;

/** Looks again at all that is on the screen, now and in a moment. */
export function useRefresh(): () => void {
  const queries = useQueryClient();
  return () => {
    void queries.invalidateQueries();
    setTimeout(() => void queries.invalidateQueries(), LATER);
  };
}
