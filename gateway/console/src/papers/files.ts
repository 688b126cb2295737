import type { Answer } from "@/api/types";

export type Paper = Answer<"papers.list">["items"][number];

export const isImage = (mediaType: string): boolean => mediaType === "image/jpeg" || mediaType === "image/png" || mediaType === "image/webp";

const ENDINGS: Readonly<Record<string, string>> = { "image/jpeg": "jpg", "image/tiff": "tif" };

export function endingOf(mediaType: string): string {
  return ENDINGS[mediaType] ?? mediaType.split("/")[1] ?? "bin";
}

export function sizeOf(bytes: number): string {
  return bytes < 1_000_000 ? `${Math.max(1, Math.round(bytes / 1000))} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}
