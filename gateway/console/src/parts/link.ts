import type { RouteLocationRaw } from "vue-router";

const SCREENS: readonly (readonly [address: RegExp, screen: string])[] = [
  [/^\/api\/applications$/, "applications"],
  [/^\/api\/applications\/(?<no>[^/]+)$/, "application"],
  [/^\/api\/cases$/, "cases"],
  [/^\/api\/cases\/(?<no>[^/]+)$/, "case"],
  [/^\/api\/due-board$/, "dueBoard"],
  [/^\/api\/complaints$/, "complaints"],
  [/^\/api\/complaints\/(?<no>[^/]+)$/, "complaint"],
  [/^\/api\/complaints\/(?<no>[^/]+)\/personal-notice$/, "personalNotice"],
];

/** The screen that shows what a link of the API leads to; of much there is none yet. */
export function screenOf(link: string): RouteLocationRaw | undefined {
  const { pathname, searchParams } = new URL(link, location.origin);
  for (const [address, name] of SCREENS) {
    const found = address.exec(pathname);
    if (found) return { name, params: { ...found.groups }, query: Object.fromEntries(searchParams) };
  }
  return undefined;
}
