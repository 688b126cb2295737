import { whoCame } from "@/acting/representatives";
import { granted, hall } from "@/api/hall";
import type { Answer, Schema } from "@/api/types";
import type { Option } from "@/parts/vocabulary";
import { waysFor, type Way, type Typed, type Words } from "@/action/action";
import FiguresOf from "./FiguresOf.vue";
import NamedPapers from "./NamedPapers.vue";
import RunningGrants from "./RunningGrants.vue";
import SignerOf from "./SignerOf.vue";

type Sheet = Answer<"applications.show">;

const way = waysFor<Sheet>();
const override = (sheet: Sheet) => (sheet.unmet.length > 0 ? ([{ name: "override", as: "text" }] as const) : []);
const missing = (sheet: Sheet, { material }: Words) => sheet.missing.map((value) => ({ value, text: material(value) }));
/** Only the lead says why somebody is granted the same twice (C5). */
const secondGrant = (sheet: Sheet, { roles }: Words) =>
  sheet.runningGrants.length > 0 && roles.has("LEAD") ? ([{ name: "secondGrant", as: "text", optional: true }] as const) : [];
/** What went the wrong way goes back to the first asker, or to the office that sorts it out (F2, F5). */
const wentOn = (sheet: Sheet) => sheet.clerk !== sheet.firstAsker;
const office = (sheet: Sheet, { label }: Words) => (wentOn(sheet) ? [{ value: "OFFICE", text: label("Role", "OFFICE") }] : []);
const firstAsker = (sheet: Sheet, { firstAsker: as }: Words) => (wentOn(sheet) ? [{ value: sheet.firstAsker, text: as }] : []);
const isAbsent = (form: Typed) => form._absent === true;

/** An instant one is decided as it is accepted, and another is asked to sign (K4, D9). */
const decides = (form: Typed) => form._decides === true;
const refuses = (form: Typed) => decides(form) && form["decision.outcome"] === "REFUSED";
const atOnce = (sheet: Sheet, { label }: Words) =>
  sheet.kind === "INSTANT"
    ? ([
        { name: "_decides", as: "tick" },
        {
          name: "decision.outcome",
          as: "choice",
          options: ["GRANTED", "REFUSED"].map((value) => ({ value, text: label("CaseOutcome", value) })),
          shown: decides,
        },
        { name: "decision.reason", as: "text", shown: refuses },
        { name: "decision.legalBasis", as: "text", shown: refuses },
        { name: "decision.signer", as: "own", own: SignerOf, given: { window: sheet.window }, shown: decides },
      ] as const)
    : [];

/** Once the notice is out, what it knew of is no ground any more (K3, N3). */
const PROMISED_AWAY = ["UNLAWFUL", "PRINCIPAL_ITEM_MISSING"];
const grounds = (sheet: Sheet, { options }: Words) =>
  options("ReturnGround").filter(({ value }) => !(sheet.noticed && PROMISED_AWAY.includes(value)));

/**
 * What can become of an application, in the order in which it is likely.
 *
 * @param circumstances those that the matter asks for (M2)
 * @param figures those that its conditions ask for (M3)
 * @param representatives those who act for the applicant (S8)
 */
export const applicationWays = (
  circumstances: readonly Option[] = [],
  figures: readonly Schema<"Figure">[] = [],
  representatives: readonly Option[] = [],
): readonly Way<Sheet>[] => [
  way({ operation: "applications.takeUp", first: ({ online }) => online?.waiting === true }),
  way({
    operation: "applications.confirmIdentity",
    // What the residents' provider confirmed stands there from the start (S3).
    fields: (_, { options }) => [
      { name: "proof", label: "identityProof", as: "choice", options: options("IdentityProof").filter(({ value }) => value !== "PROVIDER") },
    ],
  }),
  way({
    operation: "consultations.answer",
    fields: () => [
      { name: "answer", as: "text", max: 2000 },
      { name: "satisfied", as: "tick" },
    ],
    start: () => ({ satisfied: true }),
  }),
  way({
    operation: "applications.accept",
    about: RunningGrants,
    fields: (sheet, words) => [
      { name: "type", as: "choice", options: [{ value: sheet.kind, text: words.label("MatterKind", sheet.kind) }] },
      ...(sheet.kind === "PROMISED" ? ([{ name: "workingDays", as: "number", optional: true }] as const) : []),
      ...(sheet.kind === "FORWARDED"
        ? ([{ name: "authority", as: "line", max: 100, optional: true }, { name: "limit", as: "date" }] as const)
        : []),
      ...override(sheet),
      ...secondGrant(sheet, words),
      ...atOnce(sheet, words),
    ],
    start: (sheet) => ({ type: sheet.kind, _decides: true, "decision.outcome": "GRANTED" }),
    foresee: (no, body) => granted(hall.POST("/api/applications/{no}/acceptance/preview", { params: { path: { no } }, body })),
  }),
  way({
    operation: "applications.supplyMaterials",
    fields: (sheet, words) => [
      { name: "items", as: "items", options: missing(sheet, words) },
      ...whoCame(representatives),
    ],
    start: (sheet) => ({ items: [...sheet.missing] }),
  }),
  // The notice lists all that is missing and nothing else (N2); a second one is a breach that has to be owned (N3).
  way({
    operation: "applications.requestSupplement",
    fields: (sheet, words) => [
      sheet.missing.length > 0 ? { name: "items", as: "items", options: missing(sheet, words) } : { name: "items", as: "given" },
      ...(sheet.itemsInWords ? ([{ as: "own", name: "named", own: NamedPapers, optional: true }] as const) : []),
      ...(sheet.noticed ? ([{ name: "acknowledgeBreach", as: "tick" }, { name: "reason", as: "text" }, { name: "madeNecessaryBy", as: "staff", optional: "told" }] as const) : []),
      ...override(sheet),
    ],
    start: (sheet) => ({ items: [...sheet.missing] }),
  }),
  way({
    operation: "applications.giveBack",
    fields: (sheet, words) => [
      { name: "ground", as: "choice", options: grounds(sheet, words) },
      { name: "reason", as: "text" },
      { name: "legalBasis", as: "text" },
    ],
    start: (sheet) => (sheet.noticed ? {} : { ground: "PRINCIPAL_ITEM_MISSING" }),
  }),
  // What was written wrong; what is left empty was right (S7).
  way({
    operation: "applications.correct",
    fields: () => [
      { name: "name", label: "applicant.name", as: "line", max: 60, optional: true },
      { name: "phone", label: "applicant.phone", as: "line", max: 20, optional: true },
      { name: "email", label: "applicant.email", as: "line", max: 120, optional: true },
      ...(circumstances.length > 0 ? ([{ name: "circumstances", as: "items", options: circumstances, optional: true }] as const) : []),
      ...(figures.length > 0 ? ([{ as: "own", name: "figures", own: FiguresOf, given: { asked: figures }, optional: true }] as const) : []),
      { name: "persons", as: "number", optional: true },
      { name: "reason", label: "correctedWhy", as: "line", max: 200 },
    ],
    start: (sheet) => ({ circumstances: [...sheet.circumstances], persons: String(sheet.persons) }),
  }),
  way({ operation: "handOvers.confirm" }),
  way({
    operation: "handOvers.offer",
    fields: (sheet, words) => [
      { name: "toWindow", as: "window", options: office(sheet, words) },
      { name: "to", as: "staff", options: firstAsker(sheet, words) },
      { name: "reason", as: "text" },
      { name: "_absent", as: "tick" },
      { name: "meeting.at", as: "moment", shown: isAbsent },
      { name: "meeting.requirements", as: "text", shown: isAbsent },
      { name: "meeting.contact", as: "line", shown: isAbsent },
    ],
    start: (sheet) => ({ toWindow: sheet.window }),
  }),
  way({ operation: "handOvers.takeBack", fields: () => [{ name: "reason", as: "text" }] }),
  way({
    operation: "applications.withdraw",
    // What shows that it is the resident's wish; the code is what the resident tells, and stands nowhere (P2).
    fields: (_, { options }) => [
      { name: "channel", as: "choice", options: options("Channel") },
      { name: "proof", as: "choice", options: options("WithdrawalProof") },
      { name: "queryCode", as: "line", max: 20, shown: ({ proof }) => proof === "QUERY_CODE", unkept: true },
      ...whoCame(representatives),
    ],
    start: () => ({ channel: "COUNTER" }),
  }),
];
