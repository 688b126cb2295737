import type { RouteLocationRaw } from "vue-router";

const SCREENS: readonly (readonly [address: RegExp, screen: string, as?: "query"])[] = [
  [/^\/api\/applications$/, "applications"],
  [/^\/api\/applications\/online$/, "onlineApplications"],
  [/^\/api\/applications\/frequent-representatives$/, "frequentRepresentatives"],
  [/^\/api\/applications\/waiting-papers$/, "waitingPapers"],
  [/^\/api\/applications\/(?<no>[^/]+)$/, "application"],
  [/^\/api\/cases$/, "cases"],
  [/^\/api\/cases\/(?<no>[^/]+)$/, "case"],
  [/^\/api\/cases\/(?<no>[^/]+)\/timeline$/, "case"],
  [/^\/api\/due-board$/, "dueBoard"],
  [/^\/api\/appointments$/, "appointments"],
  [/^\/api\/appointments\/overtaken$/, "overtakenAppointments"],
  [/^\/api\/appointments\/to-be-told$/, "residentsToTell"],
  [/^\/api\/appointments\/(?<no>[^/]+)$/, "appointment"],
  [/^\/api\/duty-calls$/, "dutyCalls"],
  [/^\/api\/duty-calls\/(?<no>[^/]+)$/, "dutyCall"],
  [/^\/api\/archive$/, "archive"],
  [/^\/api\/archive\/loans$/, "loans"],
  [/^\/api\/archive\/(?<no>[^/]+)$/, "archivedFile"],
  [/^\/api\/grants$/, "grants"],
  [/^\/api\/households$/, "households"],
  [/^\/api\/households\/(?<no>[^/]+)$/, "household"],
  [/^\/api\/takings$/, "takings"],
  [/^\/api\/takings\/months\/(?<month>[^/]+)$/, "takingsMonth", "query"],
  [/^\/api\/takings\/(?<no>[^/]+)$/, "takingsDay"],
  [/^\/api\/refunds$/, "refunds"],
  [/^\/api\/refunds\/(?<no>[^/]+)$/, "refund"],
  [/^\/api\/messages$/, "messages"],
  [/^\/api\/leaves$/, "leaves"],
  [/^\/api\/leaves\/(?<no>[^/]+)$/, "leave"],
  [/^\/api\/rota\/(?<month>[^/]+)$/, "rota", "query"],
  [/^\/api\/attendance\/months$/, "attendanceMonths"],
  [/^\/api\/attendance\/months\/(?<month>[^/]+)$/, "attendanceMonth"],
  [/^\/api\/conduct\/records\/(?<no>[^/]+)$/, "conductRecord"],
  [/^\/api\/assessments\/(?<month>[^/]+)$/, "assessment", "query"],
  [/^\/api\/erasures$/, "erasures"],
  [/^\/api\/erasures\/(?<no>[^/]+)$/, "erasure"],
  [/^\/api\/ops\/(?<service>[a-z]+)\/letters$/, "letters", "query"],
  [/^\/api\/attendance\/days\/(?<date>[^/]+)$/, "attendanceDay", "query"],
  [/^\/api\/conduct\/records\/(?<no>[^/]+)$/, "conductRecord"],
  [/^\/api\/ledger$/, "ledger"],
  [/^\/api\/ledger\/(?<number>\d+)$/, "ledgerEntry"],
  [/^\/api\/complaints$/, "complaints"],
  [/^\/api\/complaints\/(?<no>[^/]+)$/, "complaint"],
  [/^\/api\/complaints\/(?<no>[^/]+)\/personal-notice$/, "personalNotice"],
];

/** The screen that shows what a link of the API leads to; of much there is none yet. */
export function screenOf(link: string): RouteLocationRaw | undefined {
  const { pathname, searchParams } = new URL(link, location.origin);
  if (searchParams.has("toDecide") || (searchParams.has("mine") && searchParams.get("awaits") === "EXTENSION")) return { name: "approvals" };
  if (pathname === "/api/ledger" && searchParams.has("person") && searchParams.get("status") === "OPEN") return { name: "myLedger", query: { status: "OPEN" } };
  for (const [address, name, as] of SCREENS) {
    const found = address.exec(pathname);
    if (!found) continue;
    const query = Object.fromEntries(searchParams);
    return as === "query" ? { name, query: { ...query, ...found.groups } } : { name, params: { ...found.groups }, query };
  }
  return undefined;
}
