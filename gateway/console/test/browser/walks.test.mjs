// Every walk on a hall of paper, one after the other in one browser: to start one for each file took longer than many a walk.
import { readdir } from "node:fs/promises";
import { describe } from "node:test";

const walks = (await readdir(new URL(".", import.meta.url))).filter((name) => name.endsWith(".walk.mjs"));
describe("every walk", async () => {
  for (const name of walks.sort()) await import(`./${name}`);
});
