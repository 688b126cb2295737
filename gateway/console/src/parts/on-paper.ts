import { onBeforeUnmount, watch, type WatchSource } from "vue";
import { paperOf } from "./paper";

/**
 * Lays a page that the hall issued into its place, and takes its margins away again when the place goes.
 *
 * @param ready called whenever a page lies there, and can be printed
 */
export function useOnPaper(place: WatchSource<HTMLElement | null | undefined>, html: WatchSource<string | undefined>, ready?: () => void): void {
  let pages: CSSStyleSheet[] = [];

  watch([place, html], ([element, issued]) => {
    if (!element || issued === undefined) return;
    const paper = paperOf(issued);
    const root = element.shadowRoot ?? element.attachShadow({ mode: "open" });
    root.adoptedStyleSheets = [paper.style];
    root.replaceChildren(paper.body);
    unset();
    pages = [paper.page];
    document.adoptedStyleSheets.push(...pages);
    ready?.();
  });

  function unset() {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((sheet) => !pages.includes(sheet));
  }

  onBeforeUnmount(unset);
}
