import { describe, expect, test } from "vitest";
import { needsNumber, reasonOf } from "@/parts/look-reason";

describe("R3: a reason from the list", () => {
  test("stands by its name alone, or with words of one's own behind a colon", () => {
    expect(reasonOf("HANDLING", "", "")).toBe("HANDLING");
    expect(reasonOf("IDENTITY", "330106-20250101-0003", " 核对照片 ")).toBe("IDENTITY: 核对照片");
  });

  test("tells the number of what else it is about where it needs one", () => {
    expect(needsNumber("RELATED_CASE")).toBe(true);
    expect(needsNumber("HANDLING")).toBe(false);
    expect(reasonOf("RELATED_CASE", " 330106-20250101-0003 ", "同一户")).toBe("RELATED_CASE 330106-20250101-0003: 同一户");
  });
});
