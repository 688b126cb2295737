import { granted, hall } from "@/api/hall";
import { useSubmission } from "@/api/submission";
import type { Body, Schema } from "@/api/types";
import { typedIdNumber } from "@/reception/id-number";

/** What was typed to find a household: the number of a card, else of a book (S8). */
export function wanted(typed: string): Body<"households.look"> {
  const number = typedIdNumber(typed);
  return /^\d{17}[\dX]$/.test(number) ? { idNumber: number } : { bookNo: typed.trim() };
}

/** Finds the household of whoever's card or book was typed; what is typed stands in no address. */
export const useFinding = (typed: () => string, found: (households: readonly Schema<"HouseholdLine">[]) => void) =>
  useSubmission(
    () => granted(hall.POST("/api/households/finding", { body: wanted(typed()) })),
    ({ items }) => found(items),
    { again: true },
  );
