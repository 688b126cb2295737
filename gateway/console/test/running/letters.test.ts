import { describe, expect, it } from "vitest";
import { LineLost, Problem } from "@/api/problem";
import type { Schema } from "@/api/types";
import { canDrop, canReplay, lettersOf, pretty } from "@/running/letters/find";
import { causeOf, consumerOf, nameOf } from "@/running/names";

const letter = (id: string, since: string): Schema<"Item"> => ({
  id, consumer: "register", kind: "POISON", topic: "hall.cases", partition: 0, offset: 1, stream: "Case:1", type: "", cause: "", since,
  blocks: true, waiting: 0, tries: 0, replaying: false, size: 1,
});

describe("letters of several services", () => {
  it("are one list, the latest first, and go on where each service left off", async () => {
    const page = await lettersOf(["intake", "cases"], undefined, (service) =>
      Promise.resolve(
        service === "cases"
          ? { items: [letter("b", "2027-01-04T10:00:00+08:00")], next: "more" }
          : { items: [letter("a", "2027-01-04T09:00:00+08:00")] },
      ),
    );
    expect(page.items.map(({ id, service }) => [id, service])).toEqual([["b", "cases"], ["a", "intake"]]);
    const asked: unknown[] = [];
    const next = await lettersOf(["intake", "cases"], page.next, (service, after) => {
      asked.push([service, after]);
      return Promise.resolve({ items: [] });
    });
    expect(asked).toEqual([["cases", "more"]]);
    expect(next.next).toBeUndefined();
  });

  it("name the service that is away, and show those of the others", async () => {
    const page = await lettersOf(["intake", "cases"], undefined, (service) =>
      service === "cases" ? Promise.reject(new LineLost()) : Promise.resolve({ items: [letter("a", "2027-01-04T09:00:00+08:00")] }),
    );
    expect(page).toMatchObject({ away: ["cases"], items: [{ id: "a" }] });
  });

  it("are refused as a whole to whoever may not see them", async () => {
    const refusal = new Problem({ type: "about:blank", title: "", status: 403, code: "forbidden" });
    await expect(lettersOf(["intake", "cases"], undefined, () => Promise.reject(refusal))).rejects.toBe(refusal);
  });
});

it("what is no event is not tried again, and what only waits is not given up", () => {
  expect(["STRAY", "DROPPED", "POISON", "WAITING"].map(canReplay)).toEqual([false, false, true, true]);
  expect(["STRAY", "DROPPED", "POISON", "WAITING"].map(canDrop)).toEqual([true, false, true, false]);
});

it("an event's text is shown line by line, any other as it came", () => {
  expect(pretty('{"caseNo":"1"}')).toBe('{\n  "caseNo": "1"\n}');
  expect(pretty("<b>no event</b>")).toBe("<b>no event</b>");
  expect(pretty("12345678901234567890")).toBe("12345678901234567890");
});

it("a view is called by its name, or by its code where it has none", () => {
  const words = { t: (key: string) => `[${key}]`, te: (key: string) => key.endsWith("register") };
  expect(nameOf("register", words)).toBe("[running.view.register]");
  expect(nameOf("new-view", words)).toBe("new-view");
  expect(consumerOf("case-service.register-12", words)).toBe("[running.view.register]");
  expect(consumerOf("case-service.when-new-then-act", words)).toBe("when-new-then-act");
  expect(consumerOf("case-service", words)).toBe("case-service");
  expect(causeOf("org.servicehall.platform.relay.UnreadableEvent: hall.cases-1@3: no")).toBe("UnreadableEvent: no");
  expect(causeOf("No such thing")).toBe("No such thing");
});
