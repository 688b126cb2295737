/** Query codes of what was received since the page was opened: for the resident alone, so nowhere but in memory. */
const codes = new Map<string, string>();

export const receipts = {
  keep: (no: string, queryCode: string) => void codes.set(no, queryCode),
  codeOf: (no: string) => codes.get(no),
};
