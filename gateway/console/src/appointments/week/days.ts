import { keepPreviousData, useQuery } from "@tanstack/vue-query";
import { toValue, type MaybeRefOrGetter } from "vue";
import { granted, hall } from "@/api/hall";
import { poll } from "@/api/queries";
import type { People } from "@/api/types";
import type { Day } from "./week";

export interface Wanted {
  readonly days: readonly string[];
  readonly today: string;
  readonly window: string;
  /** All who serve the window, where nobody is named. */
  readonly clerk: string;
  /** Whether free time is of use to whoever looks. */
  readonly books: boolean;
}

interface Week {
  readonly days: readonly Day[];
  readonly people: People;
}

/** A week's appointments, and the time that is still free. */
export function useDays(wanted: MaybeRefOrGetter<Wanted>) {
  return useQuery({
    queryKey: ["appointments", "week", () => toValue(wanted)],
    queryFn: () => weekAsked(toValue(wanted)),
    enabled: () => toValue(wanted).window !== "",
    placeholderData: keepPreviousData,
    refetchInterval: poll,
  });
}

async function weekAsked({ days, ...wanted }: Wanted): Promise<Week> {
  const all = await Promise.all(days.map((date) => dayAsked(date, wanted)));
  return { days: all, people: Object.assign({}, ...all.map(({ people }) => people)) as People };
}

async function dayAsked(date: string, { today, window, clerk, books }: Omit<Wanted, "days">): Promise<Day & { people: People }> {
  const of = clerk ? { clerk } : {};
  const [found, slots] = await Promise.all([
    granted(hall.GET("/api/appointments", { params: { query: { date, limit: 200, ...of } } })),
    books && date >= today
      ? granted(hall.GET("/api/appointments/slots", { params: { query: { date, ...(clerk ? { clerk } : { window }) } } }))
      : undefined,
  ]);
  return {
    date,
    booked: found.items.filter((one) => one.status !== "CANCELLED" && (clerk !== "" || one.window === window)),
    free: slots?.clerks ?? [],
    messages: slots?.messages ?? [],
    people: { ...found.people, ...slots?.people },
  };
}
