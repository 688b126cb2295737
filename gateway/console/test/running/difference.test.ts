import { expect, it } from "vitest";
import { differenceOf } from "@/running/projections/difference";

it("what a comparison says is told in the reader's language (D7)", () => {
  expect(differenceOf("live has 12 documents, rebuilt has 11")).toEqual({ word: "count", parts: { live: "12", rebuilt: "11" } });
  expect(differenceOf("330106-20260926-0007: fields [dueAt, status] differ")).toEqual({
    word: "fields", parts: { id: "330106-20260926-0007", fields: "dueAt, status" },
  });
  expect(differenceOf("330106-20260926-0007: live has applied {}, rebuilt {a=3}").word).toBe("applied");
  expect(differenceOf("something new")).toEqual({ parts: {} });
});
