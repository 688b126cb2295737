import { waysFor, type Way } from "@/action/action";
import type { Answer, People } from "@/api/types";
import type { Option } from "@/parts/vocabulary";

/** Somebody's entry, and what a change of it needs to know. */
export type Entry = Answer<"staff.show"> & {
  readonly staff: readonly Option[];
  readonly today: string;
};

const way = waysFor<Entry>();

/** What can become of an entry; who stands in is named by the address. */
export const staffActions = (nameOf: (user: string) => string): readonly Way<Entry>[] => [
  way({
    operation: "staff.change",
    fields: (_, { options, windows }) => [
      { name: "name", label: "staffName", as: "line", max: 40 },
      { name: "staffNo", as: "line", max: 20 },
      { name: "post", as: "line", max: 80 },
      { name: "windows", as: "items", options: windows },
      { name: "roles", as: "items", options: options("Role") },
      { name: "officePhone", as: "line", max: 30, optional: true },
      { name: "from", label: "worksFrom", as: "date" },
      { name: "to", label: "worksTo", as: "date", optional: true },
    ],
    start: ({ name, staffNo, post, windows, roles, officePhone, to, today }) => ({
      name,
      staffNo,
      post,
      windows: windows.map(({ code }) => code),
      roles: roles.map(({ role }) => role),
      officePhone: officePhone ?? "",
      from: today,
      to: to ?? "",
    }),
  }),
  way({
    operation: "staff.appointDeputy",
    fields: ({ staff, user }) => [
      { name: "deputy", as: "select", options: staff.filter(({ value }) => value !== user) },
      { name: "from", label: "worksFrom", as: "date" },
      { name: "to", label: "worksTo", as: "date", optional: true },
    ],
    start: ({ today }) => ({ from: today }),
  }),
  way({ operation: "staff.dismissDeputy", which: (href) => nameOf(decodeURIComponent(href.split("/").at(-2) ?? "")) }),
  way({ operation: "staff.recordDeparture", fields: () => [{ name: "to", label: "lastDay", as: "date" }], start: ({ today }) => ({ to: today }) }),
];

export interface NewEntry {
  readonly today: string;
  readonly people?: People;
}

export const entering = waysFor<NewEntry>()({
  operation: "staff.enter",
  fields: (_, { options, windows }) => [
    { name: "name", label: "staffName", as: "line", max: 40 },
    { name: "user", as: "line", max: 64 },
    { name: "staffNo", as: "line", max: 20 },
    { name: "post", as: "line", max: 80 },
    { name: "windows", as: "items", options: windows },
    { name: "roles", as: "items", options: options("Role") },
    { name: "officePhone", as: "line", max: 30, optional: true },
    { name: "from", label: "worksFrom", as: "date" },
    { name: "to", label: "worksTo", as: "date", optional: true },
  ],
  start: ({ today }) => ({ windows: [], roles: ["CLERK"], from: today }),
});
