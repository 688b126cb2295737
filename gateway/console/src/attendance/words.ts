import { useWords } from "@/locales";
import { useVocabulary } from "@/parts/vocabulary";
import type { Mark } from "./marks";

/** What marks and half days are called, by the hall's words, and the sign that stands for each on its sheet. */
export function useMarks() {
  const { t } = useWords();
  const { label } = useVocabulary();
  const KINDS: readonly string[] = ["OFFICIAL", "SICK", "PERSONAL"];
  const markName = (mark: Mark) => (KINDS.includes(mark) ? label("LeaveKind", mark) : label("AttendanceVerdict", mark));
  const signOf = (mark: Mark) => t(`attendance.sign.${mark}`);
  const halfName = (half: string) => label("HalfDay", half);
  return { markName, signOf, halfName };
}
