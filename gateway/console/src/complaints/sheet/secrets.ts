import type { Schema } from "@/api/types";
import type { Sheet } from "./steps";

/** What of a complaint's room a door is shown to; who opens it is the hall's to judge (B7). */
export interface Opens {
  /** What was said: to office and leading group until somebody investigates, then to those who do. */
  readonly text: boolean;
  /** Who said it, and the files: to those who investigate now. */
  readonly room: boolean;
  /** Why the person appeals: to those who decide on it. */
  readonly appeal: boolean;
}

export function opensTo(me: Schema<"Me"> | undefined, roles: ReadonlySet<string>, sheet: Sheet): Opens {
  const self = me ? [me.user, ...me.standsInFor.map(({ user }) => user)] : [];
  const investigates = sheet.investigators.some(({ id }) => self.includes(id));
  const decides = roles.has("OFFICE") || roles.has("LEADING_GROUP");
  return { text: sheet.investigators.length === 0 ? decides : investigates, room: investigates, appeal: decides };
}
