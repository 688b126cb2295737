export interface Source {
  /** The kind of stream that the event lies in. */
  readonly kind: string;
  readonly no: string;
  readonly sequence: number;
}

/** Where an event lies that its id names: `Case:330106-20270104-0001@3`. */
export function sourceOf(eventId: string): Source | undefined {
  const [, kind, no, sequence] = /^([A-Za-z]+):(.+)@(\d+)$/.exec(eventId) ?? [];
  return kind && no && sequence ? { kind, no, sequence: Number(sequence) } : undefined;
}
