// @ts-check
// Screens to which nothing has been answered yet, or only that something failed.
import { problem } from "./kit.mjs";

/** @import { Look } from "./kit.mjs" */

/** @type {Record<string, Look>} */
export const still = {
  failed: {
    path: "/due-board", answers: { "due-board": problem(500, "internal-error", "系统故障", { detail: "请报故障编号 7F3A-22。" }) },
    english: { "due-board": problem(500, "internal-error", "Something went wrong here", { detail: "Please name the incident 7F3A-22." }) },
  },
  loading: {
    path: "/", answers: { desk: problem(503, "service-away", "暂时无法办理") }, english: { desk: problem(503, "service-away", "Service away") },
  },
};
