import { defineStore } from "pinia";
import { ref, watchEffect } from "vue";
import { session } from "@/api/session";
import { speak, type Language } from "@/locales";

export type Look = "system" | "light" | "dark" | "contrast";
export type TypeSize = "normal" | "large";

const PLACE = "hall.preferences";

interface Kept {
  language: Language;
  look: Look;
  size: TypeSize;
}

/** How this browser shows the console; nothing of it is about anybody. */
export const usePreferences = defineStore("preferences", () => {
  const kept = read();
  const language = ref<Language>(kept.language ?? "zh-CN");
  const look = ref<Look>(kept.look ?? "system");
  const size = ref<TypeSize>(kept.size ?? "normal");
  const darkOutside = matchMedia("(prefers-color-scheme: dark)");
  const systemIsDark = ref(darkOutside.matches);
  darkOutside.addEventListener("change", (change) => (systemIsDark.value = change.matches));

  watchEffect(() => {
    const page = document.documentElement;
    const dark = look.value === "dark" || (look.value === "system" && systemIsDark.value);
    page.classList.toggle("dark", dark);
    page.dataset.look = look.value === "contrast" ? "contrast" : dark ? "dark" : "light";
    page.dataset.size = size.value;
  });
  watchEffect(() => {
    session.language = language.value === "en" ? "en" : "zh";
    const all: Kept = { language: language.value, look: look.value, size: size.value };
    localStorage.setItem(PLACE, JSON.stringify(all));
  });

  async function say(next: Language) {
    await speak(next);
    language.value = next;
  }

  return { language, look, size, say };
});

function read(): Partial<Kept> {
  try {
    return JSON.parse(localStorage.getItem(PLACE) ?? "{}") as Partial<Kept>;
  } catch {
    return {};
  }
}
