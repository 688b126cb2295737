import type { Answer, Schema } from "@/api/types";
import type { State } from "../status";

export type Sheet = Answer<"complaints.show">;
type Happening = Schema<"Entry">;

export type StepName =
  | "filed"
  | "answered"
  | "admitted"
  | "assigned"
  | "investigated"
  | "recommended"
  | "decided"
  | "approved"
  | "notified"
  | "appeal"
  | "executed"
  | "closed";

export interface Step {
  readonly name: StepName;
  readonly state: "done" | "now" | "waiting" | "skipped";
  /** When it was done. */
  readonly at?: string | undefined;
  /** Until when it is to be done, or can be. */
  readonly until?: string | undefined;
  /** Whether that rests on holidays not yet published (D1). */
  readonly provisional?: boolean | undefined;
}

const NOW: Readonly<Record<State, StepName | undefined>> = {
  FILED: "admitted",
  DECLINED: "notified",
  ANSWERED: "closed",
  ACCEPTED: "assigned",
  UNDER_INVESTIGATION: "investigated",
  INVESTIGATED: "recommended",
  RECOMMENDED: "decided",
  AWAITING_APPROVAL: "approved",
  DISAPPROVED: "decided",
  DECIDED: "notified",
  NOTIFIED: "closed",
  APPEALED: "appeal",
  APPEAL_DECIDED: "closed",
  EXECUTED: "closed",
  CLOSED: undefined,
};

/** A sanction that is to be carried out; what an appeal has lifted is none. */
export function hasSanction(sheet: Sheet): boolean {
  return sheet.sanction !== undefined && sheet.decision !== undefined;
}

/** The step it is at; none once all is closed. */
export function nowOf(sheet: Sheet): StepName | undefined {
  if (sheet.ground === "SUGGESTION" && sheet.status === "FILED") return "answered";
  const toCarryOut = hasSanction(sheet) && sheet.execution === undefined;
  return toCarryOut && ["NOTIFIED", "APPEAL_DECIDED"].includes(sheet.status) ? "executed" : NOW[sheet.status];
}

/** Which steps it takes; a sanction adds its own, and whether there will be one the meeting decides. */
function namesOf(sheet: Sheet): readonly StepName[] {
  if (sheet.ground === "SUGGESTION") return ["filed", "answered", "closed"];
  if (sheet.declined) return ["filed", "admitted", "notified", "closed"];
  const decided: StepName[] = ["filed", "admitted", "assigned", "investigated", "recommended", "decided"];
  const approved: StepName[] = sheet.approvalStatus === "NOT_NEEDED" && !sheet.approval ? [] : ["approved"];
  const sanctioned: StepName[] = hasSanction(sheet) || sheet.appeal || sheet.execution ? ["appeal", "executed"] : [];
  return [...decided, ...approved, "notified", ...sanctioned, "closed"];
}

/** The way of a complaint from filing to closing, as far as it is known (B5). */
export function stepsOf(sheet: Sheet, happened: readonly Happening[]): readonly Step[] {
  const last = (type: string) => happened.findLast((entry) => entry.type.includes(`complaint.${type}.`))?.at;
  const at: Readonly<Record<StepName, string | undefined>> = {
    filed: sheet.filedAt,
    answered: sheet.answer?.answeredAt,
    admitted: sheet.declined?.declinedAt ?? last("accepted"),
    assigned: last("investigators-assigned"),
    investigated: sheet.findings?.investigatedAt,
    recommended: sheet.recommendation?.recommendedAt,
    decided: sheet.decision?.decidedAt,
    approved: sheet.approval?.approvedAt,
    notified: sheet.notified?.notifiedAt,
    appeal: (sheet.appealDecision ?? sheet.superiorDecision)?.decidedAt,
    executed: sheet.execution?.recordedAt,
    closed: last("closed"),
  };
  const decided = { until: sheet.decideBy, provisional: sheet.decideByProvisional };
  const within: Partial<Record<StepName, Pick<Step, "until" | "provisional">>> = {
    answered: decided,
    admitted: decided,
    appeal: { until: sheet.notified?.appealBy, provisional: sheet.appealByProvisional },
  };
  const now = nowOf(sheet);
  return namesOf(sheet).map((name) => ({
    name,
    state: name === now ? "now" : at[name] ? "done" : sheet.status === "CLOSED" ? "skipped" : "waiting",
    at: name === now ? undefined : at[name],
    ...(at[name] ? {} : within[name]),
  }));
}
