import { expect, it } from "vitest";
import { bodyOf, type Words } from "@/action/action";
import { toChooseFrom } from "@/acting/representatives";
import type { Answer } from "@/api/types";
import { applicationWays } from "@/reception/sheet/actions";
import { called } from "@/reception/sheet/materials";

type Sheet = Answer<"applications.show">;

const words = (...roles: string[]): Words => ({
  label: (_, code) => code,
  options: () => ["UNLAWFUL", "PRINCIPAL_ITEM_MISSING", "FALSE_OR_OUTSIDE", "SEASON_OVER"].map((value) => ({ value, text: value })),
  windows: [],
  material: (code) => code,
  words: (text) => text?.zh ?? "",
  firstAsker: "首问责任人",
  roles: new Set(roles),
});
const name = { zh: "低保", en: "Allowance" };
const received: Sheet = {
  no: "330106-20270104-0001", hall: "330106", jointWindows: [], matterId: "rural-minimum-living-allowance", matterVersion: "2025.1", matterName: name, kind: "PROMISED",
  window: "CIVIL_AFFAIRS", channel: "COUNTER", applicant: "张*", status: "COMPLETE", circumstances: [], presented: [], missing: [], unmet: [], resembles: [],
  runningGrants: [], persons: 1, chargedYuan: 0, firstAsker: "wang.fang", clerk: "wang.fang", clerkWindow: "CIVIL_AFFAIRS", handOvers: 0, urgent: false,
  noticed: false, notices: [], receivedAt: "2027-01-04T09:00:00+08:00", changedAt: "2027-01-04T09:00:00+08:00", actions: [],
};
const wayOf = (operation: string) => applicationWays().find((way) => way.operation === operation);
const fieldsOf = (operation: string, sheet: Sheet, ...roles: string[]) =>
  wayOf(operation)?.fields(sheet, words(...roles)).map((field) => field.name) ?? [];

it("C5: the lead alone says why somebody is granted the same twice", () => {
  const twice: Sheet = { ...received, runningGrants: ["330106-20261204-0003"] };
  expect(fieldsOf("applications.accept", twice, "LEAD")).toContain("secondGrant");
  expect(fieldsOf("applications.accept", twice, "CLERK")).not.toContain("secondGrant");
  expect(fieldsOf("applications.accept", received, "LEAD")).not.toContain("secondGrant");
});

it("S8: whoever came is chosen by name from those who act; where nobody does, nothing is asked", () => {
  const lines = [
    { no: 1, name: "李**", revoked: true }, { no: 2, name: "王*", revoked: false },
  ].map((line) => ({ ...line, ground: "GUARDIANSHIP" as const, scope: [], stands: !line.revoked, acted: false, stoodBy: false, saidNotOfStaff: false }));
  const asked = (representatives: ReturnType<typeof toChooseFrom>) =>
    applicationWays([], [], representatives).find(({ operation }) => operation === "applications.withdraw")?.fields(received, words())
      .find((field) => field.name === "representative");
  const field = asked(toChooseFrom(lines));
  expect(field?.options).toEqual([{ value: "2", text: "2 · 王*" }]);
  expect(field && bodyOf({ representative: "2" }, [field])).toEqual({ representative: 2 });
  expect(asked([])).toBeUndefined();
});

it("P2: a withdrawal shows on what; the code is asked for only where it is that", () => {
  const [channel, proof, code] = wayOf("applications.withdraw")?.fields(received, words()) ?? [];
  expect([channel?.name, proof?.name, code?.name]).toEqual(["channel", "proof", "queryCode"]);
  expect([code?.shown?.({ proof: "QUERY_CODE" }), code?.shown?.({ proof: "SIGNED_FORM" })]).toEqual([true, false]);
});

it("S7: what was written wrong is put right, circumstances and figures where the matter asks for any", () => {
  const namesOf = (circumstances: { value: string; text: string }[], figures: { code: string; question: typeof name }[] = []) =>
    applicationWays(circumstances, figures).find(({ operation }) => operation === "applications.correct")?.fields(received, words()).map(({ name }) => name);
  expect(namesOf([])).toEqual(["name", "phone", "email", "persons", "reason"]);
  expect(namesOf([{ value: "LATE", text: "逾期" }])).toEqual(["name", "phone", "email", "circumstances", "persons", "reason"]);
  expect(namesOf([], [{ code: "INCOME", question: { zh: "家庭月收入", en: "Monthly income" } }])).toEqual(["name", "phone", "email", "figures", "persons", "reason"]);
});

it("F2: a hand-over is taken back for a reason", () => {
  expect(fieldsOf("handOvers.takeBack", received, "CLERK")).toEqual(["reason"]);
});

it("N2: papers are named in words where the matter leaves them open, and nowhere else", () => {
  const namesOf = (itemsInWords: boolean) => fieldsOf("applications.requestSupplement", { ...received, itemsInWords });
  expect(namesOf(true)).toEqual(["items", "named"]);
  expect(namesOf(false)).toEqual(["items"]);
});

it("N2: an item that was named in words is called so, any other by the guide or by its code", () => {
  const named = [{ code: "NAMED_1", text: "受灾面积核定表", reason: "核定补助面积", basis: "农业救灾资金管理办法" }];
  expect(called({ named }, "NAMED_1", "")).toBe("受灾面积核定表");
  expect([called({ named }, "ID_CARD", "身份证"), called({}, "NAMED_1", "")]).toEqual(["身份证", "NAMED_1"]);
});

it("K3: once the notice is out, it is not returned for what is missing, and no ground is chosen beforehand", () => {
  const noticed: Sheet = { ...received, noticed: true };
  const groundsOf = (sheet: Sheet) => wayOf("applications.giveBack")?.fields(sheet, words())[0]?.options?.map(({ value }) => value);
  const startOf = (sheet: Sheet) => wayOf("applications.giveBack")?.start?.(sheet);
  expect([groundsOf(noticed), startOf(noticed)]).toEqual([["FALSE_OR_OUTSIDE", "SEASON_OVER"], {}]);
  expect([groundsOf(received)?.length, startOf(received)]).toEqual([4, { ground: "PRINCIPAL_ITEM_MISSING" }]);
});

it("F2: what went on goes back to the office or the first asker; what did not, goes to windows alone", () => {
  const offered = (sheet: Sheet) => wayOf("handOvers.offer")?.fields(sheet, words()).slice(0, 2).map(({ options }) => options?.map(({ value }) => value));
  expect(offered({ ...received, clerk: "li.na" })).toEqual([["OFFICE"], ["wang.fang"]]);
  expect(offered(received)).toEqual([[], []]);
});
