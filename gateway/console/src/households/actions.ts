import { waysFor, type Way } from "@/action/action";
import type { Answer } from "@/api/types";

export type Sheet = Answer<"households.show">;

const way = waysFor<Sheet>();
const LONGEST = 200;

/** Whether one heads it now; where none does, a head joins first. */
const headed = ({ members }: Sheet) => members.some(({ relation, until }) => relation === "HEAD" && until == null);

/** What is done with a household or one of its people, by the operation that the sheet offers. */
export const WAYS: readonly Way<Sheet>[] = [
  way({
    operation: "households.join",
    fields: (sheet, { options }) => [
      { name: "member.name", as: "line", max: 60 },
      { name: "member.idNumber", as: "line", max: 18 },
      { name: "member.relation", as: "select", options: options("HouseholdRelation").filter(({ value }) => (value === "HEAD") !== headed(sheet)) },
      { name: "member.from", as: "date", optional: true },
      { name: "ground", label: "joiningGround", as: "select", options: options("JoiningGround") },
      { name: "evidence", label: "seen", as: "line", max: LONGEST },
    ],
  }),
  way({
    operation: "households.leave",
    fields: (_, { options }) => [
      { name: "ground", label: "leavingGround", as: "select", options: options("LeavingGround") },
      { name: "until", label: "lastDay", as: "date" },
      { name: "evidence", label: "seen", as: "line", max: LONGEST },
    ],
  }),
  way({
    operation: "households.changeHead",
    fields: (_, { options }) => [
      { name: "formersRelation", as: "select", options: options("HouseholdRelation").filter(({ value }) => value !== "HEAD") },
      { name: "evidence", label: "seen", as: "line", max: LONGEST },
    ],
  }),
  way({
    operation: "households.correct",
    fields: (_, { options }) => [
      { name: "relation", as: "select", options: options("HouseholdRelation"), optional: true },
      { name: "from", label: "memberSince", as: "date", optional: true },
      { name: "evidence", label: "seen", as: "line", max: LONGEST },
    ],
  }),
  way({
    operation: "households.correctName",
    fields: () => [
      { name: "name", label: "rightName", as: "line", max: 60 },
      { name: "evidence", label: "seen", as: "line", max: LONGEST },
    ],
  }),
  way({
    operation: "households.correctRegistration",
    fields: () => [
      { name: "bookNo", as: "line", max: 40, optional: true },
      { name: "community", as: "line", max: 30, optional: true },
      { name: "evidence", label: "seen", as: "line", max: LONGEST },
    ],
  }),
  way({ operation: "households.reviewGrants", fields: () => [{ name: "result", label: "reviewed", as: "text", max: LONGEST }] }),
];
