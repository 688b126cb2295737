import type { Schema } from "@/api/types";
import type { Look } from "@/parts/status";

export const DUTY_CALL: Readonly<Record<Schema<"DutyCallSheet">["status"], Look>> = {
  TAKEN: { tone: "warn", shape: "open" },
  NOTIFIED: { tone: "calm", shape: "half" },
  ARRIVED: { tone: "calm", shape: "full" },
  CLOSED: { tone: "good", shape: "done" },
};
