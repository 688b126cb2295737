import type { RouteLocationRaw } from "vue-router";

const SCREENS: readonly (readonly [address: RegExp, screen: string])[] = [
  [/^\/api\/applications$/, "applications"],
  [/^\/api\/applications\/(?<no>[^/]+)$/, "application"],
  [/^\/api\/cases$/, "cases"],
  [/^\/api\/cases\/(?<no>[^/]+)$/, "case"],
  [/^\/api\/due-board$/, "dueBoard"],
];

/** The screen that shows what a link of the API leads to; of much there is none yet. */
export function screenOf(link: string): RouteLocationRaw | undefined {
  const { pathname, searchParams } = new URL(link, location.origin);
  if (searchParams.has("toDecide") || (searchParams.has("mine") && searchParams.get("awaits") === "EXTENSION")) return { name: "approvals" };
  if (pathname === "/api/ledger" && searchParams.has("person") && searchParams.get("status") === "OPEN") return { name: "myLedger", query: { status: "OPEN" } };
  for (const [address, name] of SCREENS) {
    const found = address.exec(pathname);
    if (found) return { name, params: { ...found.groups }, query: Object.fromEntries(searchParams) };
  }
  return undefined;
}
