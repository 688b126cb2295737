import { describe, expect, it } from "vitest";
import type { Answer } from "@/api/types";
import { cross } from "@/complaints/counts/counts";
import { endingOf, sizeOf } from "@/complaints/files";
import { emptyForm, requestOf } from "@/complaints/new/form";

describe("what is entered for a reporter", () => {
  it("names nobody where it is anonymous", () => {
    const form = { ...emptyForm(), ground: "RUDE_CONDUCT" as const, text: " 态度生硬 ", person: "li.na", anonymous: true };
    form.reporter.name = "张三";
    expect(requestOf(form, "330106")).toEqual({ hall: "330106", channel: "COUNTER", ground: "RUDE_CONDUCT", text: "态度生硬", person: "li.na" });
  });

  it("has the reporter's data without what was left empty", () => {
    const form = { ...emptyForm(), ground: "SUGGESTION" as const, text: "备老花镜", person: "li.na" };
    Object.assign(form.reporter, { name: "张三 ", phone: "13800138000" });
    expect(requestOf(form, "330106")).toMatchObject({ reporter: { name: "张三", phone: "13800138000" } });
    expect(requestOf(form, "330106")).not.toHaveProperty("person");
  });
});

it("the figures of a year are summed both ways, in the order of the vocabulary", () => {
  const counts: Answer<"complaints.count">["counts"] = [
    { month: "2027-01", ground: "SUGGESTION", status: "FILED", count: 2 },
    { month: "2027-01", ground: "EXTORTION", status: "CLOSED", count: 1 },
    { month: "2027-02", ground: "EXTORTION", status: "FILED", count: 3 },
  ];
  const table = cross(counts, ({ ground }) => ground, ({ status }) => status, ["EXTORTION", "SUGGESTION", "FILED", "CLOSED"]);
  expect(table.rows).toEqual(["EXTORTION", "SUGGESTION"]);
  expect(table.columns).toEqual(["FILED", "CLOSED"]);
  expect([table.at("EXTORTION", "FILED"), table.ofRow("EXTORTION"), table.ofColumn("FILED")]).toEqual([3, 4, 5]);
});

it("a file is told by its kind and size", () => {
  expect([endingOf("audio/mpeg"), endingOf("image/webp"), sizeOf(482_113), sizeOf(2_310_442)]).toEqual(["mp3", "webp", "482 kB", "2.3 MB"]);
});
