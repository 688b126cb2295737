import type { Schema } from "@/api/types";
import { exact } from "@/parts/time";

type Appointment = Schema<"AppointmentSheet">;

/** What the hall tells of one day. */
export interface Day {
  readonly date: string;
  readonly booked: readonly Appointment[];
  readonly free: readonly Schema<"ClerkSlots">[];
  /** By what the hall sends messages; nothing where it was not asked. */
  readonly messages?: Schema<"FreeSlots">["messages"];
}

export interface Cell {
  readonly booked: readonly Appointment[];
  /** Whose time is free then. */
  readonly free: readonly string[];
}

export interface Grid {
  /** The hall's wall clock, `09:30`. */
  readonly times: readonly string[];
  readonly days: readonly { readonly date: string; readonly cells: Readonly<Record<string, Cell>> }[];
}

/** Calendar days further on; days have no zone here. */
export function daysOn(date: string, days: number): string {
  const day = new Date(`${date}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() + days);
  return day.toISOString().slice(0, 10);
}

/** Monday to Sunday of the week in which a day lies. */
export function weekOf(date: string): readonly string[] {
  const weekday = (new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7;
  return Array.from({ length: 7 }, (_, n) => daysOn(date, n - weekday));
}

export const timeOf = (at: string) => exact(at).slice(11);

/** The week as a table of times: what is booked stands at its beginning, and a day off that nobody is booked for is left out. */
export function gridOf(week: readonly Day[]): Grid {
  const days = week.filter(({ date, booked, free }) => !isWeekend(date) || booked.length > 0 || free.some((one) => one.free.length > 0));
  const times = new Set(days.flatMap(({ booked, free }) => [...booked, ...free.flatMap((one) => one.free)].map(({ from }) => timeOf(from))));
  return {
    times: [...times].toSorted(),
    days: days.map(({ date, booked, free }) => ({
      date,
      cells: Object.fromEntries([...times].map((time) => [time, cellAt(time, booked, free)])),
    })),
  };
}

function cellAt(time: string, booked: Day["booked"], free: Day["free"]): Cell {
  return {
    booked: booked.filter(({ from }) => timeOf(from) === time),
    free: free.filter((one) => one.free.some(({ from }) => timeOf(from) === time)).map(({ clerk }) => clerk),
  };
}

function isWeekend(date: string): boolean {
  return [0, 6].includes(new Date(`${date}T00:00:00Z`).getUTCDay());
}

export interface Place {
  readonly column: number;
  readonly row: number;
}

/** Which of the table's buttons an arrow leads to, in their order from the left and downwards. */
export function moved(places: readonly Place[], at: number, key: string): number | undefined {
  const here = places[at];
  if (!here) return undefined;
  const inColumn = (column: number) => places.flatMap((place, n) => (place.column === column ? [n] : []));
  if (key === "ArrowDown" || key === "ArrowUp") {
    const column = inColumn(here.column);
    return column[column.indexOf(at) + (key === "ArrowDown" ? 1 : -1)];
  }
  const step = { ArrowRight: 1, ArrowLeft: -1 }[key];
  if (step === undefined) return undefined;
  const last = Math.max(...places.map(({ column }) => column));
  for (let column = here.column + step; column >= 0 && column <= last; column += step) {
    const nearest = inColumn(column).toSorted((a, b) => apart(places[a], here) - apart(places[b], here))[0];
    if (nearest !== undefined) return nearest;
  }
  return undefined;
}

function apart(place: Place | undefined, from: Place): number {
  return place ? Math.abs(place.row - from.row) : Infinity;
}
