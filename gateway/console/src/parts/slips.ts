import type { Directive } from "vue";

const ROLES = { thead: "rowgroup", "tbody, tfoot": "rowgroup", tr: "row", td: "cell", "tbody th, tfoot th": "rowheader", "thead th": "columnheader" };

/**
 * A table whose rows are slips on a telephone (`styles/slips.css`): each cell says its heading, and each part what it is, since
 * what is laid out as no table is none. What comes later into the table does as well; `false` leaves the table as it is.
 */
export const vSlips: Directive<HTMLTableElement, boolean | undefined> = {
  mounted(table, { value }) {
    if (value === false) return;
    tell(table);
    new MutationObserver(() => tell(table)).observe(table, { childList: true, characterData: true, subtree: true });
  },
};

function tell(table: HTMLTableElement) {
  table.classList.add("slips");
  table.setAttribute("role", "table");
  for (const [parts, role] of Object.entries(ROLES)) table.querySelectorAll(parts).forEach((part) => part.setAttribute("role", role));
  const headings = [...table.querySelectorAll("thead > tr:first-child > th")].map(({ textContent }) => textContent.trim());
  for (const row of table.querySelectorAll("tbody > tr, tfoot > tr")) {
    [...row.children].forEach((cell, place) => cell.setAttribute("data-heading", cell.hasAttribute("colspan") ? "" : (headings[place] ?? "")));
  }
}
