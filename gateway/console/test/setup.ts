import { afterEach, vi } from "vitest";
import { session } from "@/api/session";
import { i18n, speak } from "@/locales";

const unopened = { ...session };

// What the files share in their one window, as each test finds it.
afterEach(async () => {
  vi.useRealTimers();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  sessionStorage.clear();
  localStorage.clear();
  document.body.replaceChildren();
  Object.assign(session, unopened);
  if (i18n.global.locale.value !== "zh-CN") await speak("zh-CN");
});
