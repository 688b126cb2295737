/** A moment as export and signature have it: in UTC, without a fraction of nought. What comes over the API is of milliseconds. */
export function instantOf(at: string): string {
  return new Date(at).toISOString().replace(".000Z", "Z");
}
