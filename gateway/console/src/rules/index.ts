import type { Language } from "@/locales";

type Rules = Record<string, string>;

/** The text of a rule of the hall: the source's own words, in English what they say. Loaded when somebody first asks. */
export async function textOf(id: string, language: Language): Promise<string> {
  const rules = language === "en" ? await english() : await chinese();
  return rules[id] ?? id;
}

async function english(): Promise<Rules> {
  return (await import("./en.json")).default;
}

/** Rules that were decided beside the source have no words there. */
async function chinese(): Promise<Rules> {
  const [source, decided] = await Promise.all([import("virtual:hall-rules"), import("./zh.json")]);
  return { ...source.default, ...decided.default };
}
