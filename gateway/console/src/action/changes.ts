export interface Change {
  readonly name: string;
  readonly before: unknown;
  readonly after: unknown;
}

/** What stands beside a sheet, or changes with everything. */
const BESIDE = new Set(["version", "people", "actions", "timeline", "changedAt", "statusText"]);

/** What is different on a sheet since it was opened. */
export function changesBetween(before: object, after: object): readonly Change[] {
  const old = before as Readonly<Record<string, unknown>>;
  const now = after as Readonly<Record<string, unknown>>;
  return [...new Set([...Object.keys(old), ...Object.keys(now)])]
    .filter((name) => !BESIDE.has(name) && JSON.stringify(old[name]) !== JSON.stringify(now[name]))
    .map((name) => ({ name, before: old[name], after: now[name] }));
}
