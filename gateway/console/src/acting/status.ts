import type { Schema } from "@/api/types";
import type { Look } from "@/parts/status";

type Line = Pick<Schema<"RepresentativeLine">, "revoked" | "stands" | "seen">;

interface Standing {
  readonly look: Look;
  readonly word: "revoked" | "over" | "unseen" | "stands";
}

/** How it stands with somebody who acts, or acted, for an applicant. */
export function standing({ revoked, stands, seen }: Line): Standing {
  if (revoked) return { look: { tone: "plain", shape: "stop" }, word: "revoked" };
  if (!stands) return { look: { tone: "plain", shape: "stop" }, word: "over" };
  return seen ? { look: { tone: "good", shape: "done" }, word: "stands" } : { look: { tone: "warn", shape: "warning" }, word: "unseen" };
}
