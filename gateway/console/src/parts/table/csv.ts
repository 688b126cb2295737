/** Without it spreadsheet programs take the text for another encoding. */
const BYTE_ORDER_MARK = "\u{FEFF}";

/** What a spreadsheet program would reckon rather than show; in full width as well, and behind what it passes over. */
const RECKONED = /^[\s\u{FEFF}]*[=+\-@＝＋－＠]/u;
const NUMBER = /^[+-]?\d+(?:[.,]\d+)*\s?%?$/;

/** A cell as it is written: what would be taken for a formula stands behind an apostrophe, as these programs write it themselves. */
export function guarded(text: string): string {
  return RECKONED.test(text) && !NUMBER.test(text) ? `'${text}` : text;
}

const quoted = (text: string) => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** Comma-separated text (RFC 4180) as spreadsheet programs read it. */
export function csvOf(rows: readonly (readonly string[])[]): string {
  return BYTE_ORDER_MARK + rows.map((row) => `${row.map((cell) => quoted(guarded(cell))).join(",")}\r\n`).join("");
}
