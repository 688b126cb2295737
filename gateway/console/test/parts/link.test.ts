import { expect, it } from "vitest";
import { screenOf } from "@/parts/link";

it("a queue leads to the screen that lists it", () => {
  expect(screenOf("/api/due-board?mine=true&colour=RED")).toEqual({ name: "dueBoard", params: {}, query: { mine: "true", colour: "RED" } });
  expect(screenOf("/api/due-board?mine=true&awaits=CONFIRMATION")).toEqual({ name: "dueBoard", params: {}, query: { mine: "true", awaits: "CONFIRMATION" } });
});

it("what waits for somebody's decision leads to the list of all that does", () => {
  expect(screenOf("/api/leaves?toDecide=true")).toEqual({ name: "approvals" });
  expect(screenOf("/api/due-board?mine=true&awaits=EXTENSION")).toEqual({ name: "approvals" });
});

it("what was found leads to its sheet", () => {
  const no = "330106-20270101-0001";
  expect(screenOf(`/api/applications/${no}`)).toEqual({ name: "application", params: { no }, query: {} });
  expect(screenOf(`/api/cases/${no}`)).toEqual({ name: "case", params: { no }, query: {} });
  expect(screenOf(`/api/archive/${no}`)).toEqual({ name: "archivedFile", params: { no }, query: {} });
  expect(screenOf("/api/archive/loans?overdue=true")).toEqual({ name: "loans", params: {}, query: { overdue: "true" } });
});

it("what has no screen leads nowhere", () => {
  expect(screenOf("/api/notices/330106-BC-2027-0001/verification")).toBeUndefined();
});

it("what a service has set aside leads to the list of all services, narrowed to it", () => {
  expect(screenOf("/api/ops/cases/letters?kind=POISON")).toEqual({ name: "letters", query: { service: "cases", kind: "POISON" } });
});

it("evidence leads to what it happened to", () => {
  expect(screenOf("/api/cases/330106-20270101-0001/timeline")).toEqual({ name: "case", params: { no: "330106-20270101-0001" }, query: {} });
  expect(screenOf("/api/conduct/records/330106-XW20270101-0001")).toEqual({ name: "conductRecord", params: { no: "330106-XW20270101-0001" }, query: {} });
  expect(screenOf("/api/attendance/days/2027-01-04")).toEqual({ name: "attendanceDay", query: { date: "2027-01-04" } });
});
