import type { Answer, Body } from "@/api/types";

/** What a day is: as every week has it, or otherwise by the year's schedule. */
export type DayKind = "workday" | "weekend" | "holiday" | "makeUp";

export interface Day {
  readonly date: string;
  readonly kind: DayKind;
  readonly name?: string | undefined;
}

type Told = Answer<"calendars.show">["days"][number];

const KINDS: Readonly<Record<Told["kind"], DayKind>> = { WORKDAY: "workday", WEEKEND: "weekend", HOLIDAY: "holiday", MAKE_UP_WORKDAY: "makeUp" };

/** A day as the hall counts it. */
export const dayOfYear = ({ date, kind, festival }: Told): Day => ({ date, kind: KINDS[kind], name: festival });

const DAY = 86_400_000;

const dateOf = (at: number) => new Date(at).toISOString().slice(0, 10);

export function isWeekend(date: string): boolean {
  return [0, 6].includes(new Date(`${date}T00:00:00Z`).getUTCDay());
}

/** Monday is 0. */
export function weekdayOf(date: string): number {
  return (new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7;
}

/** Each day from one to another, both included. */
export function daysBetween(from: string, to: string): readonly string[] {
  const days: string[] = [];
  for (let at = Date.parse(from); at <= Date.parse(to) && days.length < 366; at += DAY) days.push(dateOf(at));
  return days;
}

export const daysOfYear = (year: string) => daysBetween(`${year}-01-01`, `${year}-12-31`);

export function kindOf(date: string, working: boolean): DayKind {
  if (isWeekend(date)) return working ? "makeUp" : "weekend";
  return working ? "workday" : "holiday";
}

export interface Run {
  readonly from: string;
  readonly to: string;
  readonly kind: "holiday" | "makeUp";
  /** The festivals it is off, or worked, for. */
  readonly names: readonly string[];
  /** How many days off hang together, weekends before, within and after included. */
  readonly off: number;
}

/** Days that are otherwise than in every week, those of one festival together: a weekend between two of them is no gap. */
export function runsOf(days: readonly Day[]): readonly Run[] {
  const runs: Run[] = [];
  for (const [place, { date, kind, name }] of days.entries()) {
    const names = name ? [name] : [];
    if (kind === "makeUp") runs.push({ from: date, to: date, kind, names, off: 0 });
    if (kind !== "holiday") continue;
    const last = runs.at(-1);
    const between = last?.kind === "holiday" ? days.slice(days.findIndex((day) => day.date === last.to) + 1, place) : undefined;
    if (last && between?.every((day) => day.kind === "weekend")) runs[runs.length - 1] = { ...last, to: date, names: [...new Set([...last.names, ...names])] };
    else runs.push({ from: date, to: date, kind, names, off: 0 });
  }
  return runs.map((run) => (run.kind === "holiday" ? { ...run, off: offAround(days, run) } : run));
}

function offAround(days: readonly Day[], run: { readonly from: string; readonly to: string }): number {
  let first = days.findIndex(({ date }) => date === run.from);
  let last = days.findIndex(({ date }) => date === run.to);
  while (days[first - 1]?.kind === "weekend") first--;
  while (days[last + 1]?.kind === "weekend") last++;
  return last - first + 1;
}

export type Counts = Readonly<Record<DayKind, number>>;

export function countsOf(days: readonly Day[]): Counts {
  const counts = { workday: 0, weekend: 0, holiday: 0, makeUp: 0 };
  for (const { kind } of days) counts[kind]++;
  return counts;
}

/** A festival as a schedule's notice names it: days off from one to another, and the days worked instead. */
export interface Festival {
  name: string;
  from: string;
  to: string;
  /** Days, parted by commas or blanks. */
  makeUp: string;
}

export const emptyFestival = (): Festival => ({ name: "", from: "", to: "", makeUp: "" });

const isDate = (text: string) => /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text));

export const makeUpDays = ({ makeUp }: Festival): readonly string[] => makeUp.split(/[\s,，、]+/).filter(Boolean);

/** What is wrong with a festival, as messages' keys. */
export function faultsIn(festival: Festival, year: string, others: readonly Festival[]): readonly string[] {
  const { name, from, to } = festival;
  const makeUp = makeUpDays(festival);
  const faults: string[] = [];
  if (!name.trim()) faults.push("name");
  if (!isDate(from) || !isDate(to) || from > to) faults.push("span");
  if ([from, to, ...makeUp].some((date) => isDate(date) && !date.startsWith(year))) faults.push("otherYear");
  if (makeUp.some((date) => !isDate(date))) faults.push("makeUpDate");
  if (makeUp.some((date) => isDate(date) && !isWeekend(date))) faults.push("makeUpWeekday");
  const taken = new Set(others.flatMap((other) => [...spanOf(other), ...makeUpDays(other)]));
  if ([...spanOf(festival), ...makeUp].some((date) => taken.has(date))) faults.push("twice");
  return faults;
}

function spanOf({ from, to }: Festival): readonly string[] {
  return isDate(from) && isDate(to) ? daysBetween(from, to) : [];
}

export function requestOf(festivals: readonly Festival[]): Body<"calendars.publish"> {
  return {
    holidays: festivals.flatMap((festival) => spanOf(festival).map((date) => ({ date, festival: festival.name.trim() }))),
    makeUpWorkdays: festivals.flatMap((festival) => makeUpDays(festival).map((date) => ({ date, festival: festival.name.trim() }))),
  };
}

/** The year as it would be by this schedule. */
export function yearBy(year: string, { holidays, makeUpWorkdays = [] }: Body<"calendars.publish">): readonly Day[] {
  const off = new Map(holidays.map(({ date, festival }) => [date, festival]));
  const worked = new Map(makeUpWorkdays.map(({ date, festival }) => [date, festival]));
  return daysOfYear(year).map((date) => {
    const working = worked.has(date) || (!isWeekend(date) && !off.has(date));
    return { date, kind: kindOf(date, working), name: worked.get(date) ?? off.get(date) };
  });
}
