import { keepPreviousData, useQuery } from "@tanstack/vue-query";
import { computed } from "vue";
import { granted, hall } from "@/api/hall";
import { dayOf } from "@/parts/time";
import { useMe } from "@/session/me";
import { hallNow } from "@/shell/clock";
import { ageOn, idFault, typedIdNumber } from "../id-number";
import type { ReceptionForm } from "./form";

/** The guide for what has been told so far; it follows each answer at once, and keeps the last one until the next is there. */
export function useGuide(form: ReceptionForm) {
  const { me } = useMe();
  const age = computed(() => {
    const number = typedIdNumber(form.applicant.idNumber);
    const today = dayOf(hallNow.value);
    return number && idFault(number, today) === undefined ? ageOn(number, today) : undefined;
  });
  const asked = computed(() => ({
    circumstance: form.circumstances,
    figure: Object.entries(form.figures).filter(([, value]) => /^\d{1,9}$/.test(value)).map(([code, value]) => `${code}:${value}`),
    ...(age.value !== undefined && { age: age.value }),
    ...(me.value && { hall: me.value.hall.code }),
  }));
  return useQuery({
    queryKey: ["guide", () => form.matterId, asked],
    queryFn: () =>
      granted(hall.GET("/api/matters/{id}", { params: { path: { id: form.matterId }, query: asked.value } })),
    enabled: () => form.matterId !== "",
    placeholderData: (before, query) => (query?.queryKey[1] === form.matterId ? keepPreviousData(before) : undefined),
    staleTime: 60_000,
  });
}

/** What the hall offers today. */
export function useMatters() {
  const { me } = useMe();
  return useQuery({
    queryKey: ["matters", () => me.value?.hall.code],
    queryFn: () => granted(hall.GET("/api/matters", { params: { query: { hall: me.value?.hall.code ?? "" } } })),
    enabled: () => me.value !== undefined,
    staleTime: 10 * 60_000,
  });
}
