import type { Language as ElementLanguage } from "element-plus/es/locale/index";
import { computed, shallowRef, type Ref } from "vue";
import { createI18n, useI18n } from "vue-i18n";
import type { Text } from "@/api/types";

export type Language = "zh-CN" | "en";

export const i18n = createI18n({ legacy: false, locale: "zh-CN", missingWarn: false, fallbackWarn: false });

/** Words of Element Plus in the language that is spoken. */
export const elementWords = shallowRef<ElementLanguage>();

const languages = { "zh-CN": () => import("./zh-CN"), en: () => import("./en") };

export async function speak(language: Language): Promise<void> {
  const { element, files } = (await languages[language]()).default;
  const areas = Object.entries(files).map(([path, messages]) => [path.slice(2, -".json".length), messages] as const);
  i18n.global.setLocaleMessage(language, Object.fromEntries(areas) as never);
  i18n.global.locale.value = language;
  elementWords.value = element;
  document.documentElement.lang = language;
}

/** Messages, and the words that the hall's answers hold in both languages. */
export function useWords() {
  const i18n = useI18n();
  const locale = i18n.locale as Ref<Language>;
  const t = (key: string, values: Record<string, unknown> = {}) => i18n.t(key, values);
  const te = (key: string) => i18n.te(key);
  const tongue = computed(() => (locale.value === "en" ? "en" : "zh"));
  const words = (text: Text | undefined): string => text?.[tongue.value] ?? "";
  /** One beside the other, as the language that is spoken joins them; what is empty is left out. */
  const listed = (parts: readonly (string | false | undefined)[], mark: "and" | "also" | "either" = "and") => parts.filter(Boolean).join(t(`marks.${mark}`));
  return { t, te, locale, words, listed };
}
