import { describe, expect, it } from "vitest";
import type { Schema } from "@/api/types";
import { checked } from "@/catalogue/check";
import { diff } from "@/catalogue/diff";
import { nextVersion, restored } from "@/catalogue/restore";

const text = (zh: string) => ({ zh, en: zh });
const item = (code: string): Schema<"ChecklistLine"> => ({
  code, name: text("身份证"), originals: 1, copies: 0, principal: true, why: text("一"), because: [], unless: [],
});
const detail = (...codes: string[]): Schema<"Detail"> => ({
  id: "low-rent-housing", version: "2025.1", name: text("廉租房保障"), kind: "PROMISED", window: "CONSTRUCTION", jointWindows: [], limitWorkingDays: 60,
  guide: { conditions: [], procedure: [text("申请")], fee: text("不收费"), notes: [], source: "第三篇" }, stages: [],
  choices: [{ code: "HEALTH", question: text("有无残疾人？"), obligatory: false, exclusive: false, circumstances: [{ code: "DISABLED", name: text("有") }] }],
  circumstances: [], open: [], checklist: codes.map(item), figures: [], conditions: [], fees: [], amounts: [], openToday: true,
});
const document = restored(
  { plain: detail("ID_CARD", "OLD_FORM"), each: new Map([["DISABLED", detail("ID_CARD", "DISABILITY_CERTIFICATE")]]) },
  "2027.1", "2027-02-01",
);
const around = { id: "low-rent-housing", version: "2025.1", today: "2027-01-04", windows: ["CONSTRUCTION"] };
const faultsOf = (yaml: string) => checked(yaml, around).faults.map(({ path, line, what }) => `${line} ${path} ${what}`);

describe("a version to begin with", () => {
  it("asks for each thing when the hall does", () => {
    expect(checked(document, around).document.toJS()).toMatchObject({
      materials: [
        { code: "ID_CARD", requiredWhen: "always" },
        { code: "OLD_FORM", requiredWhen: { noneOf: ["DISABLED"] } },
        { code: "DISABILITY_CERTIFICATE", requiredWhen: { anyOf: ["DISABLED"] } },
      ],
    });
  });

  it("is written as the catalogue writes", () => {
    expect(document).toContain('validFrom: "2027-02-01"');
    expect(document).toContain("name: { zh: 廉租房保障, en: 廉租房保障 }");
    expect(faultsOf(document)).toEqual([]);
  });

  it("has the next number of the year", () => {
    expect([nextVersion("2025.1", "2027"), nextVersion("2027.3", "2027")]).toEqual(["2027.1", "2027.4"]);
  });
});

describe("a version as it is typed", () => {
  it.each([
    ['version: "2027.1"', 'version: "2025.1"', "2 version sameVersion"],
    ['validFrom: "2027-02-01"', 'validFrom: "2026-12-31"', "3 validFrom past"],
    ["kind: PROMISED", "kind: FOO", "4 kind oneOf"],
    ["window: CONSTRUCTION", "window: NOWHERE", "5 window oneOf"],
    ["kind: PROMISED", "kind: INSTANT", "6 limitWorkingDays onlyPromised"],
    ["code: OLD_FORM", "code: ID_CARD", "materials.1.code twice"],
    ["noneOf: [ DISABLED ]", "noneOf: [ LATE ]", "materials.1.requiredWhen unknownCircumstance"],
    ["id: low", "colour: red\nid: low", "colour unknownKey"],
  ])("%s → %s", (was, is, fault) => {
    expect(faultsOf(document.replace(was, is)).join("\n")).toContain(fault);
  });

  it("says in which line it can't be read", () => {
    expect(faultsOf('id: x\nversion: "2027.1\n')[0]).toMatch(/^\d+  syntax$/);
  });
});

it("versions are compared line by line", () => {
  expect(diff("a\nb\nc", "a\nx\nc\nd")).toEqual([
    { how: "same", text: "a", line: 1 },
    { how: "gone", text: "b" },
    { how: "new", text: "x", line: 2 },
    { how: "same", text: "c", line: 3 },
    { how: "new", text: "d", line: 4 },
  ]);
});
