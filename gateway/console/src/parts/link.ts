import type { RouteLocationRaw } from "vue-router";

const SCREENS: readonly (readonly [address: RegExp, screen: string])[] = [
  [/^\/api\/applications$/, "applications"],
  [/^\/api\/applications\/(?<no>[^/]+)$/, "application"],
  [/^\/api\/cases$/, "cases"],
  [/^\/api\/cases\/(?<no>[^/]+)$/, "case"],
  [/^\/api\/due-board$/, "dueBoard"],
  [/^\/api\/ops\/(?<service>[a-z]+)\/letters$/, "letters"],
];

/** The screen that shows what a link of the API leads to; of much there is none yet. */
export function screenOf(link: string): RouteLocationRaw | undefined {
  const { pathname, searchParams } = new URL(link, location.origin);
  for (const [address, name] of SCREENS) {
    const found = address.exec(pathname);
    if (found) return placeOf(name, { ...found.groups }, Object.fromEntries(searchParams));
  }
  return undefined;
}

/** Of letters there is one list for all services, narrowed to one of them. */
function placeOf(name: string, params: Record<string, string>, query: Record<string, string>): RouteLocationRaw {
  return name === "letters" ? { name, query: { ...params, ...query } } : { name, params, query };
}
