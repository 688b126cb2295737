// @ts-check
// The hall of paper, area by area.
import * as acting from "./acting.mjs";
import * as attendance from "./attendance.mjs";
import * as clerk from "./clerk.mjs";
import * as complaints from "./complaints.mjs";
import * as counter from "./counter.mjs";
import * as handling from "./handling.mjs";
import * as households from "./households.mjs";
import * as instant from "./instant.mjs";
import { answer } from "./kit.mjs";
import * as lead from "./lead.mjs";
import * as ledger from "./ledger.mjs";
import * as office from "./office.mjs";
import * as queue from "./queue.mjs";
import * as running from "./running.mjs";
import * as seasons from "./seasons.mjs";

/** @import { Look } from "./kit.mjs" */

const PARTS = {
  counter, queue, households, seasons, clerk, acting, instant, handling, lead, attendance, office, complaints, ledger, running,
};
/** Of what several areas need words for, all the words; the last to name a code has it. */
const WORDS = Object.values(PARTS).flatMap((area) => area.vocabulary);
const VOCABULARY = answer("vocabulary.show", {
  items: [...new Set(WORDS.map(({ name }) => name))].map((name) => {
    const values = WORDS.filter((one) => one.name === name).flatMap((one) => one.values);
    return { name, values: values.filter(({ code }, n) => values.findLastIndex((other) => other.code === code) === n) };
  }),
  unavailable: [],
});

/**
 * Each area with what is answered there on an ordinary day, by method and path: beside what the counter has, its own. Where
 * nothing stands here, the document's example is.
 *
 * @type {Record<keyof typeof PARTS, { screens: Record<string, Look>, answers: Record<string, unknown> }>}
 */
export const areas = Object.assign(
  {},
  ...Object.entries(PARTS).map(([name, { screens, answers }]) => ({
    [name]: { screens, answers: { ...counter.answers, ...answers, "GET /api/vocabulary": VOCABULARY } },
  })),
);
