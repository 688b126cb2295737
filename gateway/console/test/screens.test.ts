import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { rulesIn } from "../build/hall-knows.ts";
import english from "@/rules/en.json";
import decided from "@/rules/zh.json";
import { screens } from "@/screens";

const HERE = import.meta.url;
const at = (path: string) => new URL(path, HERE);
const read = (path: string) => readFileSync(at(path), "utf8");
const source = rulesIn(read("../../../docs/rules.md"));

function sources(): string[] {
  return readdirSync(at("../src"), { recursive: true, encoding: "utf8" })
    .filter((file) => /\.(vue|ts)$/.test(file) && !file.endsWith(".d.ts"))
    .map((file) => `../src/${file}`);
}

function keysOf(value: unknown, path = ""): string[] {
  return typeof value === "object" && value !== null
    ? Object.entries(value).flatMap(([name, inside]) => keysOf(inside, `${path}/${name}`))
    : [path];
}

describe("the rules of the hall", () => {
  it("have a text in both languages", () => {
    expect(Object.keys(english).toSorted()).toEqual(Object.keys(source).toSorted());
    const wordless = Object.keys(source).filter((id) => source[id] === "—");
    expect(Object.keys(decided).toSorted()).toEqual(wordless.toSorted());
  });

  it("that a screen carries out are such, and stand in its row of the document", () => {
    const document = read("../../../docs/console.md");
    for (const { name, path, rules } of screens) {
      expect(rules.filter((id) => !(id in source))).toEqual([]);
      const rows = document.split("\n").filter((line) => line.startsWith(`| \`${path}\` | ${name} |`));
      expect(rows).toEqual([`| \`${path}\` | ${name} | ${rules.join(", ")} |`]);
    }
  });
});

describe("the console's words", () => {
  const wordsIn = (language: string) =>
    readdirSync(at(`../src/locales/${language}`))
      .filter((file) => file.endsWith(".json"))
      .flatMap((file) => keysOf(JSON.parse(read(`../src/locales/${language}/${file}`)), file.replace(".json", "")));
  const chinese = wordsIn("zh-CN");

  it("are there in English as in Chinese", () => {
    expect(wordsIn("en").toSorted()).toEqual(chinese.toSorted());
  });

  it("are there wherever a screen asks for them by name", () => {
    const asked = sources().flatMap((file) => [...read(file).matchAll(/\bt\(\s*"([^"]+)"/g)].map(([, key = ""]) => key));
    expect(asked.length).toBeGreaterThan(50);
    expect(asked.filter((key) => !chinese.includes(key.replaceAll(".", "/")))).toEqual([]);
  });

  it("are there for each field of what can be done", () => {
    const named = sources().flatMap((file) => [...read(file).matchAll(/\bname: "([\w.]+)", as: (?!"given")/g)].map(([, name = ""]) => name));
    expect(named.length).toBeGreaterThan(30);
    expect(named.filter((name) => !chinese.includes(`fields/${name.replaceAll(".", "/")}`))).toEqual([]);
  });
});

const document = read("../../../docs/openapi.json");

it("each enumeration that a screen asks the words of is one that the document names", () => {
  const asked = sources().flatMap((file) => [...read(file).matchAll(/\b(?:label|options)\(["']([A-Z]\w+)["']/g)].map(([, name = ""]) => name));
  const known = new Set([...document.matchAll(/"x-vocabulary"\s*:\s*"(\w+)"/g)].map(([, name]) => name));
  expect(asked.length).toBeGreaterThan(10);
  expect(asked.filter((name) => !known.has(name))).toEqual([]);
});

it("each screen needs an operation that the hall has", () => {
  const { paths } = JSON.parse(document) as { paths: Record<string, Record<string, { operationId?: string }>> };
  const operations = new Set(Object.values(paths).flatMap((path) => Object.values(path).map((one) => one.operationId)));
  expect(screens.filter(({ needs }) => needs !== undefined && !operations.has(needs)).map(({ name }) => name)).toEqual([]);
});
