import type { Body } from "@/api/types";

export type Told = NonNullable<Body<"applications.correct">["figures"]>;

/** Whether a figure can be read from what was typed (M3); what is left empty tells none and is no mistake. */
export const isFigure = (typed: string): boolean => /^\d{1,9}$/.test(typed);

/** The figures with this one as it was typed; without it where that is none. */
export function toldWith(figures: Told | undefined, code: string, typed: string): Told | undefined {
  const others = (figures ?? []).filter((one) => one.code !== code);
  const told = isFigure(typed) ? [...others, { code, value: Number(typed) }] : others;
  return told.length > 0 ? told : undefined;
}
