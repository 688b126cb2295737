import { waysFor } from "@/action/action";
import type { People, Schema } from "@/api/types";
import { exact } from "@/parts/time";

/** A signature that is there, or should be. */
export interface SignedMark {
  readonly clerk: string;
  readonly day: string;
  readonly half: Schema<"AttendanceHalfAnswer">;
  readonly mark: Schema<"AttendanceCorrection">["mark"];
  readonly people?: People;
}

/** Somebody's day, for what is recorded of it. */
export interface ClerkDay {
  readonly clerk: string;
  readonly day: string;
  readonly halves: readonly Schema<"AttendanceHalfAnswer">[];
  readonly people?: People;
}

/** As a field for a moment has it. */
export const typedMoment = (at: string) => exact(at).replace(" ", "T");

export const correction = waysFor<SignedMark>()({
  operation: "attendance.correctSignature",
  fields: () => [
    { name: "clerk", as: "given" },
    { name: "day", as: "given" },
    { name: "half", as: "given" },
    { name: "mark", as: "given" },
    { name: "at", as: "moment" },
    { name: "reason", as: "text" },
  ],
  start: ({ clerk, day, half, mark }) => ({
    clerk,
    day,
    half: half.half,
    mark,
    at: typedMoment(mark === "IN" ? (half.signedIn ?? half.opens) : (half.signedOut ?? half.closes)),
  }),
});

export const absence = waysFor<ClerkDay>()({
  operation: "attendance.recordAbsence",
  fields: () => [
    { name: "clerk", as: "given" },
    { name: "day", as: "given" },
    { name: "from", as: "moment" },
    { name: "to", label: "until", as: "moment" },
    { name: "note", as: "text" },
  ],
  start: ({ clerk, day, halves }) => ({ clerk, day, ...(halves[0] && { from: typedMoment(halves[0].opens), to: typedMoment(halves[0].opens) }) }),
});

export const revocation = waysFor<ClerkDay>()({
  operation: "attendance.revokeAbsence",
  fields: () => [{ name: "reason", as: "text" }],
});
