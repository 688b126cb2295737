import type { Body } from "@/api/types";
import { typedIdNumber } from "@/reception/id-number";

/** What was typed to find a household: the number of a card, else of a book (S8). */
export function wanted(typed: string): Body<"households.look"> {
  const number = typedIdNumber(typed);
  return /^\d{17}[\dX]$/.test(number) ? { idNumber: number } : { bookNo: typed.trim() };
}
