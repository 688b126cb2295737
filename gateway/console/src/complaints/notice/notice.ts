import { granted, hall } from "@/api/hall";
import type { Query } from "@/api/types";

type Stage = Query<"sanctions.printNotice">["stage"];

/** The notice to the person concerned; the last there is where no stage is named (B8). */
export function noticeOf(no: string, stage?: Stage): Promise<string> {
  const query = stage ? { stage } : {};
  return granted(hall.GET("/api/complaints/{no}/personal-notice", { params: { path: { no }, query }, parseAs: "text" }));
}
