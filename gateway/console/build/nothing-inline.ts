import type { Plugin } from "vite";

const FROM_NOWHERE = /url\(\s*["']?data:/;

/**
 * Fails the build where a style brings a picture along: the gateway's policy lets a page load pictures of its server alone,
 * and a data URL is from nowhere. Element Plus has such styles for its select and its colour picker.
 */
export function nothingInline(): Plugin {
  return {
    name: "nothing-inline",
    generateBundle(_, bundle) {
      for (const file of Object.values(bundle)) {
        if (file.type === "asset" && file.fileName.endsWith(".css") && FROM_NOWHERE.test(String(file.source))) {
          this.error(`${file.fileName} holds a data URL, which no browser would show under the gateway's policy`);
        }
      }
    },
  };
}
