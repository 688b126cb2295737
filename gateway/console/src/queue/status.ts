import type { Schema } from "@/api/types";
import type { Look } from "@/parts/status";

export const TICKET: Readonly<Record<Schema<"QueuedTicket">["status"], Look>> = {
  WAITING: { tone: "plain", shape: "open" },
  CALLED: { tone: "warn", shape: "half" },
  SERVING: { tone: "calm", shape: "full" },
  MISSED: { tone: "warn", shape: "stop" },
  SERVED: { tone: "good", shape: "done" },
  GIVEN_UP: { tone: "plain", shape: "stop" },
  HANDED_ON: { tone: "calm", shape: "half" },
  UNSERVED: { tone: "bad", shape: "warning" },
};
