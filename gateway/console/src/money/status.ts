import type { Answer } from "@/api/types";
import type { Look } from "@/parts/status";

export const TAKINGS: Readonly<Record<Answer<"takings.show">["status"], Look>> = {
  OPEN: { tone: "warn", shape: "open" },
  COUNTED: { tone: "calm", shape: "half" },
  SENT_BACK: { tone: "warn", shape: "half" },
  CLOSED: { tone: "good", shape: "done" },
};

export const REFUND: Readonly<Record<Answer<"refunds.show">["status"], Look>> = {
  REQUESTED: { tone: "warn", shape: "open" },
  REFUSED: { tone: "plain", shape: "stop" },
  REFUNDED: { tone: "good", shape: "done" },
};
