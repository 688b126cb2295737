import type { Schema } from "@/api/types";
import type { Look } from "@/parts/status";

export const LEAVE: Readonly<Record<Schema<"LeaveItem">["status"], Look>> = {
  REQUESTED: { tone: "warn", shape: "half" },
  APPROVED: { tone: "good", shape: "done" },
  REFUSED: { tone: "plain", shape: "stop" },
  CANCELLED: { tone: "plain", shape: "stop" },
};

export const LEDGER: Readonly<Record<Schema<"LedgerLine">["status"], Look>> = {
  OPEN: { tone: "bad", shape: "open" },
  EXPLAINED: { tone: "warn", shape: "half" },
  EXCUSED: { tone: "good", shape: "done" },
  UNDER_INVESTIGATION: { tone: "warn", shape: "question" },
  DECIDED: { tone: "calm", shape: "full" },
  CORRECTED: { tone: "plain", shape: "stop" },
};
