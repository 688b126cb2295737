import { describe, expect, it } from "vitest";
import { nobodyOf } from "@/parts/nobody";

describe("what is recorded of nobody on the staff", () => {
  it.each([
    ["public", "RESIDENT"],
    ["when-case-decided-then-close-charging", "SYSTEM"],
    ["message-sender-sms", "SYSTEM"],
    ["cooling-sweep", "SYSTEM"],
    ["settings", "SYSTEM"],
    ["WINDOW", "WINDOW"],
    ["LEADING_GROUP", "LEADING_GROUP"],
  ])("%s is %s", (user, whom) => {
    expect(nobodyOf(user)).toBe(whom);
  });

  it.each(["wang.fang", "3f9a1c20-b7de-4a10-9d6c-5be2f0a7c311", "when", "publican"])("%s is somebody", (user) => {
    expect(nobodyOf(user)).toBeUndefined();
  });
});
