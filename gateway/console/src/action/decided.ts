import { useWords } from "@/locales";
import type { Field } from "./action";

/** What yes or no to a decision is called: at its choice, and on the button that sends it. */
export function useDecided(): (field: Field, chosen: boolean) => string {
  const { t } = useWords();
  return ({ name, label }, chosen) => t(`fields.decisions.${label ?? name}.${chosen ? "yes" : "no"}`);
}
