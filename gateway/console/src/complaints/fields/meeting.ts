import type { Body } from "@/api/types";

export type Held = Body<"sanctions.decide">["meeting"];

export function emptyMeeting(heldOn: string): Held {
  return { heldOn, attendees: [], inFavour: 0, against: 0, abstained: 0 };
}

export interface Judged {
  readonly fits: boolean;
  readonly why: "nobody" | "votes" | "majority";
  readonly present: number;
  readonly votes: number;
  /** Votes in favour that make more than half of those present. */
  readonly needed: number;
}

/** What is plain from the figures themselves; who has to be there and how many, the hall judges (B5). */
export function judged({ attendees, inFavour, against, abstained }: Held): Judged {
  const present = attendees.length;
  const votes = inFavour + against + abstained;
  const needed = Math.floor(present / 2) + 1;
  const why = present === 0 ? "nobody" : votes !== present ? "votes" : "majority";
  return { fits: present > 0 && votes === present && inFavour >= needed, why, present, votes, needed };
}
