import { after } from "node:test";
import { launch } from "./browser.mjs";

let started = Promise.resolve();

/** The one browser of a process, and another where it has gone; each walk has a context of its own there. */
export const shared = () => (started = started.then((browser) => (browser?.isConnected() ? browser : launch())));

// Over are the tests of whatever this was first imported within: of `every walk`, or of the file that runs by itself.
after(async () => (await started)?.close());
