import type { RouteLocationRaw } from "vue-router";

const SCREENS: Readonly<Record<string, string>> = {
  "/api/applications": "applications",
  "/api/cases": "cases",
  "/api/due-board": "dueBoard",
};

/** The screen that shows what a queue's link lists. */
export function screenOf(link: string): RouteLocationRaw | undefined {
  const { pathname, searchParams } = new URL(link, location.origin);
  const name = SCREENS[pathname];
  return name === undefined ? undefined : { name, query: Object.fromEntries(searchParams) };
}
