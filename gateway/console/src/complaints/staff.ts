import { useQuery } from "@tanstack/vue-query";
import { computed } from "vue";
import { granted, hall } from "@/api/hall";
import type { Schema } from "@/api/types";

export type Role = Schema<"StaffRole">["role"];

/** The staff of the hall as it is today. */
export function useStaff() {
  const { data } = useQuery({
    queryKey: ["staff", "everybody"],
    queryFn: () => granted(hall.GET("/api/staff", { params: { query: { limit: 200 } } })),
    staleTime: 60_000,
  });
  const staff = computed(() => data.value?.items ?? []);
  const withRole = (role: Role) => staff.value.filter(({ roles }) => roles.some((one) => one.role === role));
  return { staff, withRole };
}
