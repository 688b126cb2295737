import { expect, it } from "vitest";
import { newKey } from "@/api/key";

it("a key is a random UUID, which the hall wants from whoever is not signed in", () => {
  expect(newKey()).toMatch(/^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/);
  expect(newKey()).not.toBe(newKey());
});
