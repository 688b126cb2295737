import type { Answer, Schema } from "@/api/types";
import type { Shape } from "./Sign.vue";
import type { Tone } from "./StatusTag.vue";

export interface Look {
  readonly tone: Tone;
  readonly shape: Shape;
}

export const APPLICATION: Readonly<Record<Answer<"applications.show">["status"], Look>> = {
  AWAITING_ANSWER: { tone: "calm", shape: "open" },
  INCOMPLETE: { tone: "warn", shape: "open" },
  SUPPLEMENT_REQUESTED: { tone: "warn", shape: "half" },
  COMPLETE: { tone: "calm", shape: "full" },
  ACCEPTED: { tone: "good", shape: "done" },
  RETURNED: { tone: "plain", shape: "stop" },
  ANSWERED: { tone: "good", shape: "done" },
  WITHDRAWN: { tone: "plain", shape: "stop" },
  LAPSED: { tone: "plain", shape: "stop" },
};

export const CASE: Readonly<Record<Schema<"CaseLine">["status"] | "LAPSED", Look>> = {
  RECEIVED: { tone: "calm", shape: "open" },
  AWAITING_MATERIALS: { tone: "warn", shape: "half" },
  ANSWERED: { tone: "good", shape: "done" },
  RETURNED: { tone: "plain", shape: "stop" },
  WITHDRAWN: { tone: "plain", shape: "stop" },
  LAPSED: { tone: "plain", shape: "stop" },
  ACCEPTED: { tone: "calm", shape: "open" },
  IN_PROGRESS: { tone: "calm", shape: "half" },
  DECIDED: { tone: "calm", shape: "full" },
  COMPLETED: { tone: "good", shape: "done" },
};

/** D6: yellow while there is still time, red when there is none. */
export const COLOUR: Readonly<Record<Schema<"DueLine">["colour"], Look>> = {
  GREEN: { tone: "good", shape: "full" },
  YELLOW: { tone: "warn", shape: "warning" },
  RED: { tone: "bad", shape: "stop" },
};

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
