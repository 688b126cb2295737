import type { Schema } from "@/api/types";
import { useWords } from "@/locales";
import type { Look } from "@/parts/status";

export type State = Schema<"ComplaintAnswer">["status"];

export const COMPLAINT: Readonly<Record<State, Look>> = {
  FILED: { tone: "warn", shape: "open" },
  ACCEPTED: { tone: "calm", shape: "open" },
  DECLINED: { tone: "plain", shape: "stop" },
  ANSWERED: { tone: "good", shape: "full" },
  UNDER_INVESTIGATION: { tone: "calm", shape: "half" },
  INVESTIGATED: { tone: "calm", shape: "half" },
  RECOMMENDED: { tone: "calm", shape: "half" },
  AWAITING_APPROVAL: { tone: "warn", shape: "half" },
  DISAPPROVED: { tone: "warn", shape: "stop" },
  DECIDED: { tone: "calm", shape: "full" },
  NOTIFIED: { tone: "calm", shape: "full" },
  APPEALED: { tone: "warn", shape: "question" },
  APPEAL_DECIDED: { tone: "calm", shape: "full" },
  EXECUTED: { tone: "good", shape: "full" },
  CLOSED: { tone: "good", shape: "done" },
};

/** What its status is called: a suggestion waits for its answer, and nobody decides whether it is accepted (P5). */
export function useStateText() {
  const { words, t } = useWords();
  return ({ ground, status, statusText }: Pick<Schema<"ComplaintAnswer">, "ground" | "status" | "statusText">) =>
    ground === "SUGGESTION" && status === "FILED" ? t("complaints.toAnswer") : words(statusText);
}

/** Where there is no room for both, what it waits for without what has happened: `已提出处理意见，待联合办公会议决定`. */
export function brief(status: string): string {
  return status.split(/，|, /).at(-1) ?? status;
}
