import { expect, it } from "vitest";
import { stepsOf } from "@/duty-calls/sheet/actions";

it.each([
  ["TAKEN", ["notification"]],
  ["NOTIFIED", ["arrival", "closing"]],
  ["ARRIVED", ["closing"]],
  ["CLOSED", []],
] as const)("A3: what comes next of a call that is %s", (status, places) => {
  const steps = stepsOf({ no: "330106-ZB20270101-0001", status }, (step) => step);
  expect(steps.map(({ href }) => href)).toEqual(places.map((place) => `/api/duty-calls/330106-ZB20270101-0001/${place}`));
});
