import { useQuery } from "@tanstack/vue-query";
import { computed } from "vue";
import { granted, hall } from "@/api/hall";

/** Who sits in the hall's joint meeting, those it borrows among them (B5). */
export function useMeetingMembers() {
  const { data } = useQuery({
    queryKey: ["meeting-members"],
    queryFn: () => granted(hall.GET("/api/complaints/meeting-members")),
    staleTime: 60_000,
  });
  const members = computed(() =>
    (data.value?.items ?? []).map((one) => ({ ...one, name: data.value?.people?.[one.user]?.name ?? one.user })),
  );
  return { members };
}
