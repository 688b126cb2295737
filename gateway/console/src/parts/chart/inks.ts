import type { Ink } from "./chart";

/** The page's colours and letters, as they are just now: a chart has no style of its own. */
export interface Inks {
  readonly of: (name: Ink | "ink" | "ink-soft" | "line" | "paper" | "raised" | "line-strong" | "brand-tint" | "on-brand") => string;
  readonly letters: string;
  /** Pixels of small type. */
  readonly size: number;
}

export function inksAt(place: Element): Inks {
  const style = getComputedStyle(place);
  return {
    of: (name) => style.getPropertyValue(name === "plain" ? "--ink-soft" : `--${name}`).trim(),
    letters: style.fontFamily,
    size: Math.round(Number.parseFloat(style.fontSize)) || 13,
  };
}

/** In which order series that say nothing of their colour take theirs. */
const PALETTE: readonly Ink[] = ["brand", "warn", "calm", "good", "bad", "plain"];

export const inkOf = (place: number): Ink => PALETTE[place % PALETTE.length] ?? "brand";

type Colour = readonly [number, number, number];

function colourOf(hex: string): Colour {
  const digits = hex.length === 4 ? [...hex.slice(1)].map((digit) => digit + digit).join("") : hex.slice(1);
  const at = (place: number) => Number.parseInt(digits.slice(place, place + 2), 16);
  return [at(0), at(2), at(4)];
}

/** A colour between two, both as `#rrggbb`. */
export function between(from: string, to: string, share: number): string {
  const [start, end] = [colourOf(from), colourOf(to)];
  const mixed = start.map((one, n) => Math.round(one + ((end[n] ?? 0) - one) * share));
  return `#${mixed.map((one) => one.toString(16).padStart(2, "0")).join("")}`;
}

function light(hex: string): number {
  const [r, g, b] = colourOf(hex).map((one) => {
    const share = one / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as unknown as Colour;
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** Contrast as WCAG reckons it. */
export function contrast(one: string, other: string): number {
  const [darker = 0, lighter = 0] = [light(one), light(other)].toSorted((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

/** Which of them is read best on this ground. */
export function readable(ground: string, letters: readonly string[]): string {
  return letters.toSorted((a, b) => contrast(b, ground) - contrast(a, ground))[0] ?? "#000000";
}
