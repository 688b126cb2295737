// @ts-check
// The hall of paper, area by area.
import * as attendance from "./attendance.mjs";
import * as clerk from "./clerk.mjs";
import * as complaints from "./complaints.mjs";
import * as counter from "./counter.mjs";
import { answer } from "./kit.mjs";
import * as lead from "./lead.mjs";
import * as ledger from "./ledger.mjs";
import * as office from "./office.mjs";
import * as running from "./running.mjs";

/** @import { Look } from "./kit.mjs" */

const AREAS = [counter, clerk, attendance, lead, running, office, ledger, complaints];

/**
 * Every screen and state that is looked at, by the name of its picture.
 *
 * @type {Record<string, Look>}
 */
export const screens = Object.assign({}, ...AREAS.map((area) => area.screens));

/** @type {Record<string, unknown>} */
const everyday = Object.assign({}, ...AREAS.map((area) => area.answers));

/** What is answered on an ordinary day, by method and path; where nothing stands here, the document's example is. */
export const answers = {
  ...everyday,
  "GET /api/vocabulary": answer("vocabulary.show", { items: AREAS.flatMap((area) => area.vocabulary), unavailable: [] }),
};
