import { readFileSync } from "node:fs";
import type { Plugin } from "vite";

const ROW = /^\| ([A-Z]\d+) \| (.*?) \| /gm;

/** The rules in the words of their source, by id, from the table that is held to the code. */
export function rulesIn(markdown: string): Record<string, string> {
  return Object.fromEntries([...markdown.matchAll(ROW)].map(([, id = "", words = ""]) => [id, words]));
}

const READS = new Set(["get", "head", "parameters"]);

interface Document {
  readonly paths: Record<string, Record<string, { readonly operationId?: string; readonly summary?: string; readonly "x-roles"?: readonly string[] }>>;
}

/** Which roles may call an operation, by its id, as the document says; what is open to all is not among them. */
export function rolesIn(document: string): Record<string, readonly string[]> {
  const { paths } = JSON.parse(document) as Document;
  const operations = Object.values(paths).flatMap((path) => Object.values(path));
  return Object.fromEntries(
    operations.flatMap(({ operationId, "x-roles": roles }) => (operationId && roles ? [[operationId, roles]] : [])),
  );
}

/** What can be sent without a sheet that offers it: method, address and words of each command, by its operation. */
export function commandsIn(document: string): Record<string, readonly string[]> {
  const { paths } = JSON.parse(document) as Document;
  return Object.fromEntries(
    Object.entries(paths).flatMap(([path, operations]) =>
      Object.entries(operations).flatMap(([method, { operationId, summary = "" }]) =>
        operationId && !READS.has(method) ? [[operationId, [method.toUpperCase(), path, ...summary.split(" · ")]]] : [],
      ),
    ),
  );
}

/** What the console knows of the hall without asking: modules that are made of its documents. */
export function hallKnows(modules: Record<string, { file: string; read: (text: string) => unknown }>): Plugin {
  return {
    name: "hall-knows",
    resolveId: (id) => (id in modules ? `\0${id}` : null),
    load(id) {
      const source = modules[id.slice(1)];
      if (!id.startsWith("\0") || !source) return null;
      this.addWatchFile(source.file);
      return `export default ${JSON.stringify(source.read(readFileSync(source.file, "utf8")))}`;
    },
  };
}
