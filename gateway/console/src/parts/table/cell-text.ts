import { h, render, type AppContext, type VNodeChild } from "vue";
import { exact } from "../time";

/** What is pressed, drawn or told otherwise is none of what a cell says. */
const LEFT_OUT = "svg, input, select, textarea, .el-button, .not-printed, [aria-hidden='true']";

/** Draws what a cell holds, away from the page, and reads it: as it is shown, and masked where that is. */
export function cellText(cell: () => VNodeChild, context: AppContext): string {
  const place = document.createElement("div");
  const drawn = h(() => cell());
  drawn.appContext = context;
  render(drawn, place);
  const text = textOf(place);
  render(null, place);
  return text;
}

/**
 * Draws cells away from the page, reads each once, and again whenever words come that one of them waited for.
 *
 * @param told at once and at each change, with a text for each cell in their order
 * @returns to be called once nobody wants to know more
 */
export function readCells(cells: readonly (() => VNodeChild)[], context: AppContext, told: (texts: readonly string[]) => void): () => void {
  const place = document.createElement("div");
  const drawn = h(() => cells.map((cell) => h("div", [h(() => cell())])));
  drawn.appContext = context;
  render(drawn, place);
  const read = () => told([...place.children].map(textOf));
  const changes = new MutationObserver(read);
  changes.observe(place, { childList: true, characterData: true, subtree: true });
  read();
  return () => {
    changes.disconnect();
    render(null, place);
  };
}

/** What somebody reads in it, in one line. */
export function textOf(place: Node): string {
  return read(place).replace(/\s+/g, " ").trim();
}

function read(node: Node): string {
  if (node instanceof Text) return node.data;
  if (!(node instanceof Element) || node.matches(LEFT_OUT)) return "";
  const within = [...node.childNodes].map(read).join("");
  return ` ${node instanceof HTMLTimeElement ? momentOf(node.dateTime, within) : within} `;
}

/** Day and time: how near it is changes while the file lies about. */
function momentOf(moment: string, shown: string): string {
  return /^\s*\d{4}-\d\d-\d\d\s*$/.test(shown) || !moment ? shown : exact(moment);
}
