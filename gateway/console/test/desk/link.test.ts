import { expect, it } from "vitest";
import { screenOf } from "@/desk/link";

it("a queue leads to the screen that lists it", () => {
  expect(screenOf("/api/due-board?mine=true&colour=RED")).toEqual({ name: "dueBoard", query: { mine: "true", colour: "RED" } });
  expect(screenOf("/api/something-new")).toBeUndefined();
});
