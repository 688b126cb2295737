import type { Look } from "@/parts/status";
import type { Paper } from "./files";

export const PAPER: Readonly<Record<Paper["status"], Look>> = {
  KEPT: { tone: "good", shape: "done" },
  TO_BE_CONFIRMED: { tone: "warn", shape: "open" },
  CONFIRMED: { tone: "good", shape: "done" },
  SENT_BACK: { tone: "plain", shape: "stop" },
  TAKEN_BACK: { tone: "plain", shape: "stop" },
  VOIDED: { tone: "plain", shape: "stop" },
};
