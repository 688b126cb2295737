import { granted, hall } from "@/api/hall";
import type { Answer } from "@/api/types";
import type { WhichPage } from "@/parts/list";

/** Where personal data are kept, each place with its own record of who looked. */
export const PLACES = ["intake", "cases", "attendance", "complaint"] as const;

export type Place = (typeof PLACES)[number];
export type Readings = Answer<"personalDataReadings.findAtIntake">;

export interface Asked {
  readonly no?: string;
  readonly who?: string;
}

/** The operation of each place. */
export const OPERATIONS = {
  intake: "personalDataReadings.findAtIntake",
  cases: "personalDataReadings.findAtCases",
  attendance: "personalDataReadings.findAtAttendance",
  complaint: "complaints.listReadings",
} as const satisfies Readonly<Record<Place, string>>;

/** A complaint's are asked for by its number alone: no list of them tells which there are. */
export function readingsAt(place: Place, { no, who }: Asked, page: WhichPage): Promise<Readings> {
  const query = { ...(no && { no }), ...(who && { who }), ...page };
  if (place === "intake") return granted(hall.GET("/api/applications/readings", { params: { query } }));
  if (place === "cases") return granted(hall.GET("/api/cases/readings", { params: { query } }));
  if (place === "attendance") return granted(hall.GET("/api/leaves/readings", { params: { query } }));
  if (!no) return Promise.resolve({ items: [] });
  return granted(hall.GET("/api/complaints/{no}/readings", { params: { path: { no }, query: page } }));
}

/** The sheet of what was looked at, by the form of its number; a part of something stands after a slash. */
export function sheetOf(place: Place, no: string): { name: string; params: { no: string } } | undefined {
  const [whole = ""] = no.split("/");
  if (!/^\d{6}-\d{8}-\d+$/.test(whole)) return undefined;
  if (place === "intake") return { name: "application", params: { no: whole } };
  return place === "cases" ? { name: "case", params: { no: whole } } : undefined;
}
