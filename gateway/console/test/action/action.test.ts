import { describe, expect, it } from "vitest";
import { bodyOf, storedOf, type Field } from "@/action/action";
import { changesBetween } from "@/action/changes";

describe("an action's request", () => {
  const fields: Field[] = [
    { name: "reason", as: "text" },
    { name: "workingDays", as: "number", optional: true },
    { name: "satisfied", as: "tick" },
    { name: "_absent", as: "tick" },
    { name: "meeting.at", as: "moment", shown: (form) => form._absent === true },
  ];

  it("has what was typed under its path, at the hall's own time", () => {
    const form = { reason: " 属民政窗口 ", workingDays: "15", satisfied: true, _absent: true, "meeting.at": "2027-01-05T10:00" };
    expect(bodyOf(form, fields)).toEqual({
      reason: "属民政窗口",
      workingDays: 15,
      satisfied: true,
      meeting: { at: "2027-01-05T10:00:00+08:00" },
    });
  });

  it("leaves out what is empty or not shown, and says no where a tick is missing", () => {
    expect(bodyOf({ reason: "", workingDays: "", "meeting.at": "2027-01-05T10:00" }, fields)).toEqual({ satisfied: false });
  });
});

it("R3: of what is typed into an action only figures, dates and choices outlive a reload", () => {
  const as = (kind: Field["as"], ...options: string[]): Field => ({ name: `${kind} ${options[0] ?? ""}`.trim(), as: kind, options: options.map((value) => ({ value, text: value })) });
  const fields = [
    as("number"), as("date"), as("moment"), as("tick"), as("decision"), as("window"), as("choice", "GRANTED", "REFUSED"), as("select", "OVERDUE"),
    as("line"), as("text"), as("given"), as("own"), as("staff"), as("items", "li.na"), as("select", "zhou.min"),
  ];
  expect(storedOf(fields)).toEqual(["number", "date", "moment", "tick", "decision", "window", "choice GRANTED", "select OVERDUE"]);
});

it("a sheet that was changed meanwhile shows what is different on it", () => {
  const before = { no: "1", status: "COMPLETE", clerk: "wang.fang", version: 3, missing: ["A"] };
  const after = { no: "1", status: "COMPLETE", clerk: "li.na", version: 4, missing: ["A"], offeredTo: "chen.jie" };
  expect(changesBetween(before, after)).toEqual([
    { name: "clerk", before: "wang.fang", after: "li.na" },
    { name: "offeredTo", before: undefined, after: "chen.jie" },
  ]);
});
