import type { Schema } from "@/api/types";
import type { Look } from "@/parts/status";

export const SEASON: Readonly<Record<Schema<"SeasonLine">["status"], Look>> = {
  COMING: { tone: "plain", shape: "open" },
  RUNNING: { tone: "good", shape: "half" },
  OVER: { tone: "plain", shape: "stop" },
};

export const CERTIFICATION: Readonly<Record<Schema<"SeasonPersonLine">["status"], Look>> = {
  LISTED: { tone: "warn", shape: "open" },
  CERTIFIED: { tone: "good", shape: "done" },
  STRUCK_OFF: { tone: "plain", shape: "stop" },
};

/** In whole per cent of those who are to certify; none where there are none. */
export function share({ certified, missing }: Pick<Schema<"VillageProgress">, "certified" | "missing">): number | undefined {
  const all = certified + missing;
  return all === 0 ? undefined : Math.floor((100 * certified) / all);
}
