import type { Answer, Text } from "@/api/types";

export type Kind = "extension" | "leave" | "loan" | "explanation";

/** One thing that waits for a decision, of whatever kind. */
export interface Waiting {
  readonly kind: Kind;
  /** Of its kind; also where its sheet is. */
  readonly no: string;
  /** Which loan of the file. */
  readonly loan?: number;
  /** User id of who asked. */
  readonly by: string | undefined;
  readonly what: Text | string | undefined;
  readonly since?: string | undefined;
  /** When it is too late. */
  readonly before?: string | undefined;
  /** Whether that rests on holidays not yet published (D1). */
  readonly provisional?: boolean | undefined;
}

export interface Lists {
  readonly extensions?: Answer<"dueBoard.show"> | undefined;
  readonly leaves?: Answer<"leaves.find"> | undefined;
  readonly loans?: Answer<"archive.listLoans"> | undefined;
  readonly explanations?: Answer<"ledger.find"> | undefined;
}

/** All that waits in one list: what can come too late first, by when that is, then what has waited longest. */
export function waitingIn({ extensions, leaves, loans, explanations }: Lists): readonly Waiting[] {
  const all: Waiting[] = [
    ...(extensions?.items ?? []).map(({ item }) => ({
      kind: "extension" as const, no: item.no, by: item.waiting.extensionBy, what: item.matterName, before: item.dueAt,
      provisional: item.provisional,
    })),
    ...(leaves?.items ?? []).map((leave) => ({
      kind: "leave" as const, no: leave.no, by: leave.clerk, what: leave.kindText, since: leave.requestedAt, before: leave.from,
    })),
    ...(loans?.items ?? []).map((loan) => ({
      kind: "loan" as const, no: loan.no, loan: loan.loan, by: loan.requestedBy, what: loan.purpose, since: loan.requestedAt,
    })),
    ...(explanations?.items ?? []).map((finding) => ({
      kind: "explanation" as const, no: String(finding.number), by: finding.person, what: finding.faultText, since: finding.enteredAt,
    })),
  ];
  const late = "9";
  return all.toSorted(
    (one, other) => (one.before ?? late).localeCompare(other.before ?? late) || (one.since ?? late).localeCompare(other.since ?? late),
  );
}

export const keyOf = ({ kind, no, loan }: Waiting): string => [kind, no, loan].filter((part) => part !== undefined).join(":");
