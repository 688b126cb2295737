import { useVocabulary } from "./vocabulary";

/** Reasons that say nothing without the number of what else they are about (R3). */
const NUMBERED: readonly string[] = ["RELATED_CASE", "COMPLAINT"];

const FORM = /^([A-Z_]+)(?: (\d{6}-[0-9A-Za-z.-]+))?(?::\s*(.+))?$/;

export function needsNumber(code: string | undefined): boolean {
  return code !== undefined && NUMBERED.includes(code);
}

/** As the header has it: the reason, behind a space the number it needs, and one's own words behind a colon. */
export function reasonOf(code: string, number: string, words: string): string {
  const about = needsNumber(code) ? ` ${number.trim()}` : "";
  return `${code}${about}${words.trim() ? `: ${words.trim()}` : ""}`;
}

/** Reasons as the hall calls them, for those who choose one and those who read what was chosen. */
export function useLookReasons() {
  const { label, options } = useVocabulary();

  /** What was recorded, with the reason by what it is called; words of before there was a list stay as they are. */
  function told(why: string): string {
    const [, code, number, words] = FORM.exec(why) ?? [];
    if (!code) return why;
    return [label("LookReason", code), number, words].filter(Boolean).join(" · ");
  }

  return { reasons: () => options("LookReason"), told };
}
