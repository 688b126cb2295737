const EVENT = /^([A-Za-z]+):(.+)@(\d+)$/;

/** What an event may belong to, as far as there are words for it. */
const STREAMS = ["Case", "Application", "Conduct", "Complaint", "ClerkDay", "AttendanceMonth", "Takings"] as const;

export interface Told {
  readonly stream: (typeof STREAMS)[number] | "other";
  readonly no: string;
  readonly sequence: number;
}

/** What the id of an event says: to what it belongs, and which of its events it is, from nought. */
export function readEventId(eventId: string): Told | undefined {
  const [, kind = "", no = "", sequence = ""] = EVENT.exec(eventId) ?? [];
  if (!no) return undefined;
  return { stream: STREAMS.find((known) => known === kind) ?? "other", no, sequence: Number(sequence) };
}
