import { NotReadable } from "./format";

/** The lines of a file, piece by piece; only what has no end yet is held. */
export async function* linesOf(file: Blob, what: NotReadable["file"], read: (bytes: number) => void = () => undefined): AsyncGenerator<string> {
  // A mark at the beginning is no part of the format, and half a character would be hashed as another.
  const letters = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
  const pieces = file.stream().getReader();
  let number = 0;
  let rest = "";
  for (;;) {
    const { done, value } = await pieces.read();
    try {
      rest += letters.decode(value, { stream: !done });
    } catch {
      throw new NotReadable(what, number + 1, "encoding");
    }
    if (value) read(value.length);
    const lines = rest.split(/\r\n|\n/);
    rest = lines.pop() ?? "";
    for (const line of lines) {
      number++;
      yield line;
    }
    if (done) break;
  }
  if (rest !== "") yield rest;
}
