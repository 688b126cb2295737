import type { Schema } from "@/api/types";
import type { Look } from "@/parts/status";

type Loan = Schema<"LoanLine">;

export const LOAN: Readonly<Record<Loan["status"], Look>> = {
  REQUESTED: { tone: "calm", shape: "open" },
  APPROVED: { tone: "calm", shape: "half" },
  REFUSED: { tone: "plain", shape: "stop" },
  RETURNED: { tone: "good", shape: "done" },
};

/** An original that should be back and is not; copies don't come back. */
export function isOverdue({ kind, status, returnBy }: Pick<Loan, "kind" | "status" | "returnBy">, today: string): boolean {
  return kind === "BORROW" && status === "APPROVED" && returnBy !== undefined && returnBy < today;
}
