import { useQuery } from "@tanstack/vue-query";
import { granted, hall } from "@/api/hall";
import type { Schema } from "@/api/types";

export type Posting = Pick<Schema<"PostingSheet">, "window" | "title" | "text" | "publishedAt">;

/** What hangs on the hall's board now. */
export function useBoard() {
  return useQuery({ queryKey: ["board"], queryFn: () => granted(hall.GET("/api/public/board", { params: { query: {} } })) });
}
