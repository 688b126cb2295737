import { waysFor, type Way } from "@/action/action";
import type { Answer } from "@/api/types";

type Leave = Answer<"leaves.show">;
type File = Answer<"archive.show">;
type Finding = Answer<"ledger.show">;

const ofLeave = waysFor<Leave>();
export const leaveWays: readonly Way<Leave>[] = [
  ofLeave({ operation: "leaves.approve" }),
  ofLeave({ operation: "leaves.refuse", fields: () => [{ name: "reason", as: "text" }] }),
  ofLeave({ operation: "leaves.cancel" }),
];

const ofLoan = waysFor<File>();
export const loanWays: readonly Way<File>[] = [
  ofLoan({ operation: "archive.approveLoan" }),
  ofLoan({ operation: "archive.refuseLoan", fields: () => [{ name: "reason", as: "text" }] }),
];

const ofFinding = waysFor<Finding>();
export const findingWays: readonly Way<Finding>[] = [
  ofFinding({
    operation: "ledger.acceptExplanation",
    fields: () => [
      { name: "accepted", as: "decision" },
      { name: "remark", as: "text", optional: true },
    ],
  }),
  ofFinding({ operation: "ledger.explain", fields: () => [{ name: "text", as: "text" }] }),
];
