import { expect, it } from "vitest";
import type { Schema } from "@/api/types";
import { placed } from "@/desk/kept";

const queue = (code: string, count: number): Schema<"DeskQueue"> => ({ code, count, more: false, label: { zh: code, en: code }, link: "/api/cases" });
const codes = (queues: readonly Schema<"DeskQueue">[]) => queues.map(({ code }) => code);

it("P2, D6: what waits has a place on the desk, and what a role works from keeps its own; all else that is empty is one line", () => {
  const { shown, folded } = placed([queue("refunds-to-decide", 2), queue("cases-mine", 0), queue("rota-swaps", 0), queue("loans-to-decide", 0)]);
  expect(codes(shown)).toEqual(["refunds-to-decide", "cases-mine"]);
  expect(codes(folded)).toEqual(["rota-swaps", "loans-to-decide"]);
});
