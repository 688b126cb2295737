import type { Schema } from "@/api/types";
import { hasInitials } from "@/parts/pinyin";

type Matter = Schema<"Summary">;

/** The matters that fit what was typed: words in either language, pinyin initials, or the window's name. */
export function fitting(matters: readonly Matter[], typed: string, windowName: (code: string) => string): readonly Matter[] {
  const wanted = typed.trim().toLowerCase();
  if (wanted === "") return matters;
  const begins = (matter: Matter) => matter.name.zh.startsWith(wanted) || matter.name.en.toLowerCase().startsWith(wanted);
  return matters
    .filter((matter) => fits(matter, wanted, windowName(matter.window)))
    .toSorted((a, b) => Number(begins(b)) - Number(begins(a)));
}

function fits({ id, name }: Matter, wanted: string, window: string): boolean {
  const words = [name.zh, name.en, window, id.replaceAll("-", " ")].join(" ").toLowerCase();
  return wanted.split(/\s+/).every((word) => words.includes(word) || hasInitials(name.zh, word) || hasInitials(window, word));
}
