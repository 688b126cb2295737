import { waysFor, type Way } from "@/action/action";
import type { People, Schema } from "@/api/types";
import type { Option } from "@/parts/vocabulary";

/** One day of a month's rota, and whom it can be given to. */
export interface DayOfRota {
  readonly date: string;
  readonly duty: Schema<"RotaDay">["duty"];
  readonly turns: Schema<"RotaDay">["turns"];
  readonly clerks: readonly Option[];
  /** Days of colleagues that can be had in return. */
  readonly others: readonly Option[];
  /** Who was chosen by a key. */
  readonly wanted?: string;
  readonly people?: People;
}

const way = waysFor<DayOfRota>();
const isTaken = ({ turns, duty }: DayOfRota) => turns.some((turn) => turn.duty === duty);
const toDo = ({ turns }: DayOfRota, text: (item: Schema<"ItemAnswer">) => string) =>
  turns.flatMap(({ items }) => items).flatMap((item) => (item.status === "TO_DO" ? [{ value: item.item, text: text(item) }] : []));

export const assignment = way({
  operation: "rota.assign",
  fields: (day) => [
    { name: "clerk", as: "select", options: day.clerks },
    ...(isTaken(day) ? ([{ name: "reason", label: "changeReason", as: "text" }] as const) : []),
  ],
  start: ({ wanted }) => ({ clerk: wanted ?? "" }),
});

/** What can be done with a turn, and last with the month. */
export const rotaActions = (text: (item: Schema<"ItemAnswer">) => string): readonly Way<DayOfRota>[] => [
  way({ operation: "rota.agreeSwap" }),
  way({ operation: "rota.declineSwap" }),
  way({
    operation: "rota.tick",
    fields: (day) => [{ name: "item", as: "choice", options: toDo(day, text) }],
    start: (day) => ({ item: toDo(day, text)[0]?.value ?? "" }),
  }),
  way({
    operation: "rota.proposeSwap",
    fields: ({ clerks, turns, others }) => [
      { name: "colleague", as: "select", options: clerks.filter(({ value }) => !turns.some(({ clerk }) => clerk === value)) },
      ...(others.length ? ([{ name: "inReturn", as: "select", options: others, optional: true }] as const) : []),
    ],
  }),
  assignment,
  way({
    operation: "rota.fill",
    fields: ({ clerks }, { options }) => [
      { name: "duty", as: "choice", options: options("RotaDuty") },
      { name: "clerks", as: "items", options: clerks },
      { name: "from", label: "fillFrom", as: "date", optional: "told" },
    ],
    start: ({ clerks, duty }) => ({ duty, clerks: clerks.map(({ value }) => value) }),
  }),
];
