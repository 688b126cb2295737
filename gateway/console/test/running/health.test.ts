import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { Schema } from "@/api/types";
import { faultsOf, healthOf, KINDS, laggards, SECTIONS } from "@/running/health";
import { isService, ownerOf, SERVICES } from "@/running/services";
import chinese from "@/locales/zh-CN/running.json";

const HERE = import.meta.url;
const NOW = Date.parse("2027-01-04T03:00:00+08:00");
const doing = (service: string, more: Partial<Schema<"Doing">> = {}): Schema<"Doing"> => ({
  service, status: "UP", ailing: {}, projections: [], letters: [], underWay: [], ...more,
});
const overview = (services: Schema<"Doing">[], unavailable: Schema<"ServiceOverview">["unavailable"] = []) => ({ services, unavailable });

describe("what somebody has to see to", () => {
  it("is nothing where all is well", () => {
    expect(faultsOf(overview(SERVICES.map((service) => doing(service))), NOW)).toEqual([]);
  });

  it("has what is worst first: no answer, what doesn't work, what ails, what was set aside, what waits", () => {
    const letters: Schema<"LettersOfTopic">[] = [{ topic: "hall.cases", kind: "POISON", letters: 2, oldest: "2027-01-04T02:00:00+08:00" }];
    const projections = [{ name: "register", automation: false, lag: 7, oldest: "2027-01-04T02:30:00+08:00", setAside: 0 }];
    const faults = faultsOf(
      overview(
        [
          doing("intake", { status: "DEGRADED", ailing: { letters: "DEGRADED" }, letters, projections }),
          doing("cases", { status: "DOWN", ailing: { relay: "DEGRADED", loops: "DOWN" } }),
        ],
        ["attendance"],
      ),
      NOW,
    );
    expect(faults.map(({ service, what, part, hint }) => [service, what, part, hint])).toEqual([
      ["attendance", "away", undefined, "looking"],
      ["cases", "part", "loops", "loops"],
      ["cases", "part", "relay", "relay"],
      ["intake", "letters", undefined, "letters"],
      ["intake", "lag", undefined, "lag"],
    ]);
    expect(faults.find(({ what }) => what === "letters")).toMatchObject({ count: 2, since: "2027-01-04T02:00:00+08:00" });
  });

  it("is not what goes by itself: what waits for another letter, what was refused, what came a moment ago", () => {
    const letters: Schema<"LettersOfTopic">[] = [
      { topic: "hall.cases", kind: "WAITING", letters: 2, oldest: "2027-01-04T02:00:00+08:00" },
      { topic: "hall.cases", kind: "REFUSED", letters: 2, oldest: "2027-01-04T02:00:00+08:00" },
    ];
    const projections = [{ name: "register", automation: false, lag: 7, oldest: "2027-01-04T02:59:30+08:00", setAside: 0 }];
    expect(faultsOf(overview([doing("intake", { letters, projections })]), NOW)).toEqual([]);
  });

  it("is a service that says it is unwell and not why", () => {
    expect(faultsOf(overview([doing("cases", { status: "DOWN" })]), NOW)).toMatchObject([{ what: "unwell", rank: 1 }]);
  });
});

it("who gives no answer is away, and a word that nobody knows is no good sign", () => {
  expect(healthOf(undefined)).toBe("AWAY");
  expect(healthOf(doing("cases", { status: "OUT_OF_SERVICE" }))).toBe("DOWN");
  expect(healthOf(doing("cases", { status: "PECULIAR" }))).toBe("UNKNOWN");
});

it("those for whom most waits come first, also where nobody knows how much", () => {
  const standing = (name: string, lag: number, setAside = 0) => ({ name, automation: false, lag, setAside });
  const all = laggards(overview([doing("cases", { projections: [standing("a", 0), standing("b", 3), standing("c", 0, 1), standing("d", -1)] })]));
  expect(all.map(({ name }) => name)).toEqual(["b", "d", "c", "a"]);
});

it("a topic's streams are published again by who records them", () => {
  expect(ownerOf("hall.cases")).toBe("cases");
  expect(ownerOf("hall.control")).toBeUndefined();
  expect(isService("cases")).toBe(true);
  expect(isService("gateway")).toBe(false);
});

it("each hint names a section that the operators' page has", () => {
  const page = readFileSync(new URL("../../../../docs/operations.md", HERE), "utf8");
  const missing = Object.values(SECTIONS).filter((section) => !page.includes(`## ${section}\n`) && !page.includes(`**${section}`));
  expect(missing).toEqual([]);
  expect(Object.keys(chinese.hint).toSorted()).toEqual(Object.keys(SECTIONS).toSorted());
  expect(Object.keys(chinese.section).toSorted()).toEqual(Object.keys(SECTIONS).toSorted());
});

it("each kind of letter is said to be something, with what to do", () => {
  for (const kind of KINDS) {
    expect(chinese.letter.is).toHaveProperty(kind);
    expect(chinese.letter.todo).toHaveProperty(kind);
  }
});
