const ENDINGS: Readonly<Record<string, string>> = {
  "image/jpeg": "jpg",
  "image/png": "png",
  "application/pdf": "pdf",
  "audio/mpeg": "mp3",
  "audio/wav": "wav",
  "video/mp4": "mp4",
};

/** What the hall takes, as a file dialog knows it; it judges by what is in the file (P5). */
export const TAKEN = ".jpg,.jpeg,.png,.pdf,.mp3,.wav,.mp4";

export function endingOf(mediaType: string | undefined): string {
  return ENDINGS[mediaType ?? ""] ?? mediaType?.split("/")[1] ?? "bin";
}

export function sizeOf(bytes: number): string {
  return bytes < 1_000_000 ? `${Math.max(1, Math.round(bytes / 1000))} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}

/** Hands a file to the browser to be saved, and keeps nothing of it. */
export function saved(content: Blob, name: string): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
