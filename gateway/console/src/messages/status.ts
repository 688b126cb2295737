import type { Schema } from "@/api/types";
import type { Look } from "@/parts/status";

export const MESSAGE: Readonly<Record<Schema<"MessageSheet">["status"], Look>> = {
  WAITING: { tone: "calm", shape: "open" },
  SENT: { tone: "good", shape: "done" },
  FAILED: { tone: "warn", shape: "warning" },
  DROPPED: { tone: "plain", shape: "stop" },
  SETTLED: { tone: "good", shape: "half" },
};
