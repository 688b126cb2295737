import { createHash } from "node:crypto";
import type { Plugin } from "vite";

const PICTURE = /url\((['"])data:image\/svg\+xml;utf8,(.*?)\1\)/g;

/**
 * Pictures that Element Plus writes into its styles become files: the gateway's policy lets a page load images from this
 * server alone, and a data URL is from nowhere.
 */
export function noDataUrls(): Plugin {
  let building = false;
  return {
    name: "no-data-urls",
    enforce: "pre",
    config: (_, { command }) => {
      building = command === "build";
    },
    transform(css, id) {
      if (!building || !id.includes("element-plus") || !/\.css($|\?)/.test(id)) return null;
      return css.replace(PICTURE, (_, _quote: string, svg: string) => {
        const source = decodeURIComponent(svg);
        const name = `picture-${createHash("sha256").update(source).digest("hex").slice(0, 8)}.svg`;
        const file = this.emitFile({ type: "asset", name, source });
        return `url(/console/${this.getFileName(file)})`;
      });
    },
  };
}
