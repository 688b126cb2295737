import { expect, it } from "vitest";
import type { Words } from "@/action/action";
import type { Answer } from "@/api/types";
import { applicationActions } from "@/reception/sheet/actions";

type Sheet = Answer<"applications.show">;

const words = (...roles: string[]): Words => ({
  label: (_, code) => code,
  options: () => [],
  windows: [],
  material: (code) => code,
  roles: new Set(roles),
});
const name = { zh: "低保", en: "Allowance" };
const received: Sheet = {
  no: "330106-20270104-0001", hall: "330106", matterId: "rural-minimum-living-allowance", matterVersion: "2025.1", matterName: name, kind: "PROMISED",
  window: "CIVIL_AFFAIRS", channel: "COUNTER", applicant: "张*", status: "COMPLETE", circumstances: [], presented: [], missing: [], unmet: [], resembles: [],
  runningGrants: [], persons: 1, chargedYuan: 0, firstAsker: "wang.fang", clerk: "wang.fang", clerkWindow: "CIVIL_AFFAIRS", handOvers: 0, urgent: false,
  noticed: false, notices: [], receivedAt: "2027-01-04T09:00:00+08:00", changedAt: "2027-01-04T09:00:00+08:00", actions: [],
};
const wayOf = (operation: string) => applicationActions.find((way) => way.operation === operation);
const fieldsOf = (operation: string, sheet: Sheet, ...roles: string[]) =>
  wayOf(operation)?.fields(sheet, words(...roles)).map((field) => field.name) ?? [];

it("C5: the lead alone says why somebody is granted the same twice", () => {
  const twice: Sheet = { ...received, runningGrants: ["330106-20261204-0003"] };
  expect(fieldsOf("applications.accept", twice, "LEAD")).toContain("secondGrant");
  expect(fieldsOf("applications.accept", twice, "CLERK")).not.toContain("secondGrant");
  expect(fieldsOf("applications.accept", received, "LEAD")).not.toContain("secondGrant");
});

it("F2: a hand-over is taken back for a reason", () => {
  expect(fieldsOf("handOvers.takeBack", received, "CLERK")).toEqual(["reason"]);
});
