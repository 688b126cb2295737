import { expect, it } from "vitest";
import { inShadow } from "@/parts/paper";

it("K9: a notice keeps its style in the shadow that it is shown in", () => {
  expect(inShadow("html { a: b } body { c: d } @media print { html { e: f } } .body { g: h }")).toBe(
    ":host { a: b } article { c: d } @media print { :host { e: f } } .body { g: h }",
  );
});
