/** How a comparison says that a view differs from one rebuilt. */
const SAID = [
  ["count", /^live has (?<live>\d+) documents, rebuilt has (?<rebuilt>\d+)$/],
  ["applied", /^(?<id>.+): live has applied (?<live>.*), rebuilt (?<rebuilt>.*)$/],
  ["fields", /^(?<id>.+): fields \[(?<fields>.*)\] differ$/],
] as const;

export interface Difference {
  /** Its words under `running.compare`; none for what is said otherwise. */
  readonly word?: (typeof SAID)[number][0];
  readonly parts: Readonly<Record<string, string>>;
}

export function differenceOf(said: string): Difference {
  for (const [word, pattern] of SAID) {
    const parts = pattern.exec(said)?.groups;
    if (parts) return { word, parts };
  }
  return { parts: {} };
}
