export interface Paper {
  readonly body: HTMLElement;
  readonly style: CSSStyleSheet;
  /** What concerns the printed page stands outside of any shadow. */
  readonly page: CSSStyleSheet;
}

const STYLE = /<style[^>]*>([\s\S]*?)<\/style>/gi;
/** What it lies on is the console's, in the look the console has. */
const NO_GROUND = "\n:host { background: none; }";
const PAGE = /@page\s*{[^}]*}/g;

/**
 * A notice is a page of its own with its own style, which the gateway's policy lets nobody write into another page, nor show
 * in a frame. Its style is taken out before anything is parsed and put into a sheet, and its body into a shadow that no other
 * style reaches.
 */
export function paperOf(html: string): Paper {
  const css = [...html.matchAll(STYLE)].map(([, rules = ""]) => rules).join("\n");
  const issued = new DOMParser().parseFromString(html.replace(STYLE, ""), "text/html");
  const body = document.createElement("article");
  body.lang = issued.documentElement.lang;
  body.append(...[...issued.body.childNodes].map((node) => document.importNode(node, true)));
  return { body, style: sheet(inShadow(css.replace(PAGE, "")) + NO_GROUND), page: sheet((css.match(PAGE) ?? []).join("\n")) };
}

/** What the page calls html and body are the shadow's host and its article. */
export function inShadow(css: string): string {
  return css.replace(/(^|[\s,{}])html(?=[\s,{])/g, "$1:host").replace(/(^|[\s,{}])body(?=[\s,{])/g, "$1article");
}

function sheet(css: string): CSSStyleSheet {
  const made = new CSSStyleSheet();
  made.replaceSync(css);
  return made;
}
