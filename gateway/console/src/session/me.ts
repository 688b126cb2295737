import { useQuery } from "@tanstack/vue-query";
import rolesOf from "virtual:hall-roles";
import { granted, hall } from "@/api/hall";
import { session } from "@/api/session";
import { mayCall } from "./may";

/** Who is signed in, and what this person may do. */
export function useMe() {
  const query = useQuery({
    queryKey: ["me"],
    queryFn: () => granted(hall.GET("/api/me")),
    staleTime: 5 * 60_000,
    enabled: () => session.state === "open",
  });
  const may = (operation: string) => mayCall(query.data.value, operation, rolesOf[operation]);
  return { me: query.data, query, may };
}
