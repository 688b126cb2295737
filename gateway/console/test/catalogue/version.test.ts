import { readdirSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { checked } from "@/catalogue/check";
import { diff } from "@/catalogue/diff";
import { asWritten, begunWith, next, nextVersion } from "@/catalogue/document";

const CATALOGUE = resolve("../../intake-service/src/main/resources/catalogue");
const published = (file: string) => readFileSync(resolve(CATALOGUE, file), "utf8");
const WINDOWS = ["CIVIL_AFFAIRS", "CONSTRUCTION", "FINANCE", "LABOUR", "OFFICE", "PARTY", "FAMILY_PLANNING", "AGRICULTURE", "PETITIONS"];
const before = published("low-rent-housing.yaml");
const document = begunWith(before, "2027.1", "2027-02-01");
const VERSIONS = [{ version: "2025.1", from: "2025-01-01" }, { version: "2027.2", from: "2027-03-01" }];
const around = { id: "low-rent-housing", versions: VERSIONS, today: "2027-01-04", windows: WINDOWS };
const faultsOf = (yaml: string) => checked(yaml, around).faults.map(({ path, line, what }) => `${line} ${path} ${what}`);

describe("a version to begin with", () => {
  it.each(readdirSync(CATALOGUE))("%s can be gone on from", (file) => {
    const whole = published(file);
    const id = /^id: (\S+)/.exec(whole)?.[1] ?? "";
    const next = begunWith(whole, "2027.9", "2027-02-01");
    expect(checked(next, { ...around, id }).faults).toEqual([]);
  });

  it("differs in number and day alone, and keeps remarks", () => {
    expect(diff(asWritten(before), document).filter(({ how }) => how !== "same").map(({ text }) => text)).toEqual([
      'version: "2025.1"', 'validFrom: "2025-01-01"', 'version: "2027.1"', 'validFrom: "2027-02-01"',
    ]);
    expect(document).toContain("limitWorkingDays: 60 # 大厅自定");
    expect(document).toContain("name: { zh: 廉租房保障, en: Low-rent housing }");
    expect(faultsOf(document)).toEqual([]);
  });

  it("has the next number of the year", () => {
    expect([nextVersion(["2025.1"], "2027"), nextVersion(["2027.10", "2027.3", "2028.1"], "2027")]).toEqual(["2027.1", "2027.11"]);
  });

  it("M5: goes on from one that is yet to come, after it and under a number that is free", () => {
    const written = next({ version: "2027.2", from: "2027-03-01", document: before.replace("limitWorkingDays: 60", "limitWorkingDays: 45") }, VERSIONS, "2027-01-04");
    expect(written).toMatch(/version: "2027.3"\nvalidFrom: "2027-03-02"[^]*limitWorkingDays: 45/);
    expect(faultsOf(written)).toEqual([]);
    const between = next({ version: "2025.1", from: "2025-01-01", document: before }, [{ version: "2027.1", from: "2027-01-05" }], "2027-01-04");
    expect(between).toMatch(/version: "2027.2"\nvalidFrom: "2027-01-06"/);
  });
});

describe("a version as it is typed", () => {
  it.each([
    ['version: "2027.1"', 'version: "2025.1"', "2 version sameVersion"],
    ['version: "2027.1"', 'version: "2027.2"', "2 version sameVersion"],
    ['validFrom: "2027-02-01"', 'validFrom: "2027-03-01"', "3 validFrom sameDay"],
    ['validFrom: "2027-02-01"', 'validFrom: "2026-12-31"', "3 validFrom past"],
    ["kind: PROMISED", "kind: FOO", "4 kind oneOf"],
    ["window: CONSTRUCTION", "window: NOWHERE", "5 window oneOf"],
    ["kind: PROMISED", "kind: INSTANT", "6 limitWorkingDays onlyPromised"],
    ["code: FAMILY_ID_CARDS", "code: WRITTEN_APPLICATION", "materials.1.code twice"],
    ["anyOf: [ DISABLED ]", "anyOf: [ LATE ]", "materials.6.requiredWhen unknownCircumstance"],
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
