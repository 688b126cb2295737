import type { Directive } from "vue";

const ROLES = { thead: "rowgroup", tbody: "rowgroup", tfoot: "rowgroup", tr: "row", td: "cell", "th[scope=row]": "rowheader", "thead th": "columnheader" };

/** A table whose rows are slips on a telephone (`styles/slips.css`): each cell says its heading, and each part what it is, since laid out as none it is none. */
export const vSlips: Directive<HTMLTableElement, void> = { mounted: tell, updated: tell };

function tell(table: HTMLTableElement) {
  table.classList.add("slips");
  table.setAttribute("role", "table");
  for (const [parts, role] of Object.entries(ROLES)) table.querySelectorAll(parts).forEach((part) => part.setAttribute("role", role));
  const headings = [...(table.tHead?.rows[0]?.cells ?? [])].map((head) => head.textContent.trim());
  for (const body of [...table.tBodies, ...(table.tFoot ? [table.tFoot] : [])]) {
    for (const row of body.rows) [...row.cells].forEach((cell, place) => (cell.dataset.heading = cell.colSpan > 1 ? "" : (headings[place] ?? "")));
  }
}
