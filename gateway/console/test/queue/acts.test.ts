import { describe, expect, test } from "vitest";
import type { Schema } from "@/api/types";
import { actOn, minutes, versionOf } from "@/queue/acts";

const act = (operation: string, href: string): Schema<"Action"> => ({ operation, method: "POST", href, label: { zh: operation, en: operation } });
const OFFERED = [
  act("queues.callNext", "/api/queues/CIVIL_AFFAIRS/calls"),
  act("queues.giveUp", "/api/queues/CIVIL_AFFAIRS/tickets/C001/leaving"),
  act("queues.giveUp", "/api/queues/CIVIL_AFFAIRS/tickets/C002/leaving"),
];

describe("S2: what the hall offers with a queue", () => {
  test("is found for one ticket", () => {
    expect(actOn(OFFERED, "queues.giveUp", "C002")?.href).toContain("/C002/");
    expect(actOn(OFFERED, "queues.giveUp", "C003")).toBeUndefined();
  });
  test("and for the queue itself", () => {
    expect(actOn(OFFERED, "queues.callNext")?.href).toBe("/api/queues/CIVIL_AFFAIRS/calls");
    expect(actOn(OFFERED, "queues.giveUp")).toBeUndefined();
  });
  test("a press has a key of its own for each version of the queue", () => {
    expect(versionOf('W/"41-0ab"')).toBe("41");
    expect(versionOf(undefined)).toBe("");
  });
  test("who waits a minute and a second waits two minutes", () => {
    expect(minutes(61)).toBe(2);
  });
});
