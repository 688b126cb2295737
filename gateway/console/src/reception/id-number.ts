const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECKS = "10X98765432";

export type IdFault = "length" | "digits" | "birth" | "check";

/** As people type it: with blanks, full-width, a small x. */
export function typedIdNumber(typed: string): string {
  return typed.normalize("NFKC").replace(/\s/g, "").toUpperCase();
}

/** What is wrong with an identity number (GB 11643), while it is typed; nothing while it is empty. */
export function idFault(number: string, today: string): IdFault | undefined {
  if (number === "") return undefined;
  if (number.length !== 18) return "length";
  if (!/^\d{17}[\dX]$/.test(number)) return "digits";
  const born = birthOf(number);
  if (!isDay(born) || born > today) return "birth";
  const sum = WEIGHTS.reduce((all, weight, i) => all + weight * Number(number[i]), 0);
  return CHECKS[sum % 11] === number[17] ? undefined : "check";
}

function birthOf(number: string): string {
  return `${number.slice(6, 10)}-${number.slice(10, 12)}-${number.slice(12, 14)}`;
}

function isDay(day: string): boolean {
  const date = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day) && day >= "1880";
}

/** Whole years on a day, which some conditions ask for (M3). */
export function ageOn(number: string, today: string): number {
  const born = birthOf(number);
  const years = Number(today.slice(0, 4)) - Number(born.slice(0, 4));
  return today.slice(5) >= born.slice(5) ? years : years - 1;
}
