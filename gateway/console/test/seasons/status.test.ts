import { describe, expect, it } from "vitest";
import { share } from "@/seasons/status";

describe("S9: how far a village is", () => {
  it.each([
    [{ certified: 0, missing: 3 }, 0],
    [{ certified: 2, missing: 1 }, 66],
    [{ certified: 3, missing: 0 }, 100],
  ])("%o: %s per cent", (village, expected) => {
    expect(share(village)).toBe(expected);
  });

  it("is not told where nobody is to certify", () => {
    expect(share({ certified: 0, missing: 0 })).toBeUndefined();
  });
});
