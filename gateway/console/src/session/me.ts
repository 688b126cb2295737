import { useQuery } from "@tanstack/vue-query";
import rolesOf from "virtual:hall-roles";
import { computed } from "vue";
import { granted, hall } from "@/api/hall";
import { session } from "@/api/session";
import type { Screen } from "@/screen";
import { mayCall, rolesAt } from "./may";

/** Who is signed in, and what this person may do. */
export function useMe() {
  const query = useQuery({
    queryKey: ["me"],
    queryFn: () => granted(hall.GET("/api/me")),
    staleTime: 5 * 60_000,
    enabled: () => session.state === "open",
  });
  const may = (operation: string) => mayCall(query.data.value, operation, rolesOf[operation]);
  const roles = computed(() => new Set<string>(query.data.value ? rolesAt(query.data.value) : []));
  /** Whether a screen is for whoever is signed in. */
  const has = (screen: { readonly needs?: string | undefined; readonly roles?: Screen["roles"] | undefined }) =>
    (screen.needs === undefined || may(screen.needs)) && (screen.roles?.some((role) => roles.value.has(role)) ?? true);
  return { me: query.data, query, may, has, roles };
}
