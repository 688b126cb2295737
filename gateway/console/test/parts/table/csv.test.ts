import { describe, expect, it } from "vitest";
import { csvOf, guarded } from "@/parts/table/csv";

describe("a file of what a list shows", () => {
  it("is read by spreadsheet programs, in the right letters", () => {
    expect(csvOf([["编号", "事项"], ["330106-20261130-0001", '低保, "急"\n件']])).toBe('\u{FEFF}编号,事项\r\n330106-20261130-0001,"低保, ""急""\n件"\r\n');
  });

  it.each(["=HYPERLINK(1)", "+cmd", "-cmd|' /C calc'!A0", "@SUM(1)", " =1+1", "\t=1", "＝1+1", "-1+2"])("has nothing that a program would reckon: %s", (text) => {
    expect(guarded(text)).toBe(`'${text}`);
  });

  it.each(["-12", "+3.5", "-40 %", "12", "330106-20261130-0001", "—", "张*", "", "a=b"])("leaves as it is what is none: %s", (text) => {
    expect(guarded(text)).toBe(text);
  });
});
