import { useQuery } from "@tanstack/vue-query";
import { granted, hall } from "@/api/hall";

/** The hall's public keys, as the offline tool reads them. */
export function usePublicKeys() {
  return useQuery({
    queryKey: ["ledger-keys"],
    queryFn: () => granted(hall.GET("/api/ledger/public-key", { parseAs: "text" })),
    staleTime: 5 * 60_000,
  });
}
