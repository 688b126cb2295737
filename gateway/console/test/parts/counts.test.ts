import { expect, it } from "vitest";
import { counted } from "@/parts/counts";

it("how many there are stands beside each status that was counted", () => {
  const options = [{ value: "OPEN", text: "待说明" }, { value: "EXCUSED", text: "已免责" }, { value: "OTHER", text: "其他" }];
  const items = [{ status: "OPEN", count: 200, more: true }, { status: "EXCUSED", count: 0, more: false }];
  expect(counted(options, { items }).map(({ text }) => text)).toEqual(["待说明 200+", "已免责 0", "其他"]);
  expect(counted(options, undefined)).toEqual(options);
});
