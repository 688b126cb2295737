import type { Schema } from "@/api/types";
import type { Look } from "@/parts/status";

export type LedgerStatus = Schema<"LedgerLine">["status"];

export const LEDGER: Readonly<Record<LedgerStatus, Look>> = {
  OPEN: { tone: "bad", shape: "open" },
  EXPLAINED: { tone: "warn", shape: "half" },
  EXCUSED: { tone: "good", shape: "done" },
  UNDER_INVESTIGATION: { tone: "warn", shape: "question" },
  DECIDED: { tone: "calm", shape: "full" },
  CORRECTED: { tone: "plain", shape: "stop" },
};
