import { readFileSync } from "node:fs";
import type { Plugin } from "vite";

const MODULE = "virtual:hall-rules";
const ROW = /^\| ([A-Z]\d+) \| (.*?) \| /gm;

/** The rules in the words of their source, by id, from the table that is held to the code. */
export function hallRules(table: string): Plugin {
  return {
    name: "hall-rules",
    resolveId: (id) => (id === MODULE ? `\0${MODULE}` : null),
    load(id) {
      if (id !== `\0${MODULE}`) return null;
      this.addWatchFile(table);
      return `export default ${JSON.stringify(rulesIn(readFileSync(table, "utf8")))}`;
    },
  };
}

export function rulesIn(markdown: string): Record<string, string> {
  return Object.fromEntries([...markdown.matchAll(ROW)].map(([, id = "", words = ""]) => [id, words]));
}
