import { expect, it } from "vitest";
import { isOverdue } from "@/archive/loan";

const lent = { kind: "BORROW", status: "APPROVED", returnBy: "2027-01-03" } as const;

it("R2: an original is overdue from the day after it should be back; copies never are", () => {
  expect(isOverdue(lent, "2027-01-03")).toBe(false);
  expect(isOverdue(lent, "2027-01-04")).toBe(true);
  expect(isOverdue({ ...lent, status: "RETURNED" }, "2027-01-04")).toBe(false);
  expect(isOverdue({ ...lent, kind: "COPY" }, "2027-01-04")).toBe(false);
});
