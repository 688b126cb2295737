import type { Schema } from "@/api/types";
import type { Look } from "@/parts/status";

export const APPOINTMENT: Readonly<Record<Schema<"AppointmentSheet">["status"], Look>> = {
  BOOKED: { tone: "calm", shape: "open" },
  KEPT: { tone: "good", shape: "done" },
  MISSED: { tone: "warn", shape: "warning" },
  MOVED: { tone: "plain", shape: "stop" },
  CANCELLED: { tone: "plain", shape: "stop" },
};
