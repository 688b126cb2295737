import type { components } from "#hall";

/** A schema of the hall's document. */
export type Schema<Name extends keyof components["schemas"]> = components["schemas"][Name];

export type Text = Schema<"LocalizedText">;
