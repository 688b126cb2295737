import type { Schema } from "@/api/types";
import type { Look } from "@/parts/status";

export const LEAVE: Readonly<Record<Schema<"LeaveItem">["status"], Look>> = {
  REQUESTED: { tone: "warn", shape: "half" },
  APPROVED: { tone: "good", shape: "done" },
  REFUSED: { tone: "plain", shape: "stop" },
  CANCELLED: { tone: "plain", shape: "stop" },
};
