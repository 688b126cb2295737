import { describe, expect, it } from "vitest";
import { hasInitials, initialsOf } from "@/parts/pinyin";

describe("pinyin initials", () => {
  it.each([
    ["廉", "L"],
    ["租", "Z"],
    ["房", "F"],
    ["养", "Y"],
    ["A", "A"],
    ["（", ""],
  ])("of %s are %s", (character, initial) => {
    expect(initialsOf(character)).toBe(initial);
  });

  it("are found anywhere in a name, also where a character is read in two ways", () => {
    expect(hasInitials("廉租房申请", "lzf")).toBe(true);
    expect(hasInitials("农村居民最低生活保障", "zdsh")).toBe(true);
    expect(hasInitials("重度残疾人生活补助", "zd")).toBe(true);
    expect(hasInitials("廉租房申请", "lf")).toBe(false);
    expect(hasInitials("廉租房申请", "廉")).toBe(false);
  });
});
