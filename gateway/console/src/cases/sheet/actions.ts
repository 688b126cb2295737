import { whoCame } from "@/acting/representatives";
import { granted, hall } from "@/api/hall";
import type { Answer } from "@/api/types";
import { waysFor, type Way, type Typed, type Words } from "@/action/action";
import type { Option } from "@/parts/vocabulary";
import type { Paper } from "@/papers/files";
import ScanChoice from "./ScanChoice.vue";

type Sheet = Answer<"cases.show">;

const way = waysFor<Sheet>();
const isRefused = (form: Typed) => form.outcome === "REFUSED";
const hasNoHandler = (sheet: Sheet) => sheet.handling?.responsible.handler === undefined;
/** Its limit is the superior authority's, and that authority's document alone extends it (K7). */
const isForwarded = (sheet: Sheet) => sheet.handling?.type === "FORWARDED";
/** Its days are those of the calendar (K6). */
export const isPetition = (sheet: Pick<Sheet, "handling">) => sheet.handling?.type === "PETITION";
const isReturned = (form: Typed) => form.result === "RETURNED";
const runningStage = (sheet: Sheet) => sheet.handling?.stages.find(({ startedAt, completedAt }) => startedAt && !completedAt)?.stage.id;
/** What a body sends back is done again from its own stage or from the one before (C2). */
function returnable(sheet: Sheet, words: Words["words"]): readonly Option[] {
  const stages = sheet.handling?.stages ?? [];
  const running = stages.findIndex(({ stage }) => stage.id === runningStage(sheet));
  return stages.slice(Math.max(0, running - 1), running + 1).map(({ stage }) => ({ value: stage.id, text: words(stage.name) }));
}
const isOfStage = (running: string | undefined) => ({ kind, stage, status }: Paper) => kind === "STAGE" && stage === running && status === "KEPT";
const isAsked = (sheet: Sheet) => sheet.handling?.responsible.proposed !== undefined;

/** What can be done with a case, in the order in which it is likely. */
export const caseActions: readonly Way<Sheet>[] = [
  // Whoever is asked to handle it answers that first (C1).
  way({ operation: "cases.confirmHandler", first: isAsked }),
  way({ operation: "cases.declineHandler", first: isAsked, fields: () => [{ name: "reason", as: "text" }] }),
  way({
    operation: "cases.completeStage",
    fields: (sheet, { options, roles, words }) => [
      { name: "result", as: "choice", options: options("StageResult"), label: "stageResult" },
      { name: "returnTo", as: "select", options: returnable(sheet, words), shown: isReturned },
      { name: "signedBy", as: "line", max: 60 },
      { name: "opinion", as: "text" },
      // What its body gave no number, the office makes sure of (C2).
      { name: "documentNo", as: "line", max: 60, optional: roles.has("OFFICE") },
      { name: "date", as: "date", label: "documentDate" },
      { name: "doneBefore", as: "tick", optional: true },
      { name: "scan", as: "own", own: ScanChoice, given: { no: sheet.no, fits: isOfStage(runningStage(sheet)), none: "case.stage.noScan" }, optional: true },
      // A stage done again has a scan of its own, unless the former one holds (S4).
      { name: "formerScanHolds", as: "tick", optional: true, shown: (form) => Boolean(form.scan) },
    ],
    start: (sheet) => ({ result: "PASSED", returnTo: runningStage(sheet) }),
  }),
  way({
    operation: "cases.decide",
    fields: (_, { label }) => [
      {
        name: "outcome",
        as: "choice",
        options: ["GRANTED", "REFUSED"].map((value) => ({ value, text: label("CaseOutcome", value) })),
      },
      { name: "reason", as: "text", shown: isRefused },
      { name: "legalBasis", as: "text", shown: isRefused },
    ],
    start: () => ({ outcome: "GRANTED" }),
  }),
  way({ operation: "cases.reply" }),
  way({
    operation: "cases.requestExtension",
    fields: (sheet) => [
      { name: "days", label: isPetition(sheet) ? "calendarDays" : "workingDays", as: "number" },
      { name: "reason", as: "text" },
      ...(isForwarded(sheet)
        ? ([
            { name: "document.no", as: "line", max: 60 },
            { name: "document.date", as: "date" },
          ] as const)
        : []),
    ],
    foresee: (no, body) =>
      // Of no days there is nothing to tell.
      body.days ? granted(hall.POST("/api/cases/{no}/extension/preview", { params: { path: { no } }, body })) : undefined,
  }),
  way({ operation: "cases.approveExtension" }),
  way({
    operation: "cases.assignHandler",
    first: hasNoHandler,
    fields: (sheet) => [
      { name: "window", as: "window" },
      { name: "handler", as: "staff" },
      { name: "reason", as: "text", optional: hasNoHandler(sheet) },
    ],
    start: (sheet) => ({ window: sheet.window }),
  }),
  way({ operation: "cases.withdrawHandler" }),
  way({ operation: "cases.refuseExtension", fields: () => [{ name: "reason", as: "text" }] }),
  way({
    operation: "objections.decide",
    which: (href) => /\/objection\/(\d+)\//.exec(href)?.[1] ?? "",
    fields: () => [
      { name: "upheld", as: "decision" },
      { name: "reason", as: "text" },
      { name: "legalBasis", as: "text", optional: true },
    ],
  }),
  way({
    operation: "objections.lodge",
    fields: () => [
      { name: "summary", as: "text" },
      { name: "statement", as: "text", max: 4000, optional: true },
      { name: "name", as: "line", max: 60, optional: true },
      { name: "phone", as: "line", max: 20, optional: true },
    ],
  }),
  way({ operation: "cases.completeJointPart", fields: () => [{ name: "window", as: "window" }] }),
  way({
    operation: "cases.arrangeJointHandling",
    fields: (_, { windows }) => [
      { name: "leadWindow", as: "window" },
      { name: "coWindows", as: "items", options: windows },
    ],
    start: (sheet) => ({ leadWindow: sheet.window, coWindows: [] }),
  }),
  way({
    operation: "cases.reassignAgent",
    fields: () => [
      { name: "_window", as: "window" },
      { name: "agent", as: "staff" },
      { name: "reason", as: "text" },
    ],
    start: (sheet) => ({ _window: sheet.window }),
  }),
];

/** A paper as which a signed form can be kept: of no stage, taken since the case was accepted, and not void (P2). */
const isFormSince = (accepted: string) => ({ stage, status, voiding, at }: Paper) =>
  stage === undefined && (status === "KEPT" || status === "CONFIRMED") && !voiding?.voidedBy && Date.parse(at) >= Date.parse(accepted);

/** How the resident takes a case back, or whoever acts for the applicant (P2, S8). */
export const withdrawalOf = (representatives: readonly Option[]): Way<Sheet> =>
  way({
    operation: "cases.withdraw",
    // What shows that it is the resident's wish; the code is what the resident tells, and stands nowhere.
    fields: (sheet, { options }) => [
      { name: "channel", as: "choice", options: options("Channel") },
      { name: "proof", as: "choice", options: options("WithdrawalProof") },
      {
        name: "form",
        as: "own",
        own: ScanChoice,
        given: { no: sheet.no, fits: isFormSince(sheet.handling?.acceptedAt ?? ""), none: "papers.noForm", required: true },
        shown: ({ proof }) => proof === "SIGNED_FORM",
      },
      { name: "queryCode", as: "line", max: 20, shown: ({ proof }) => proof === "QUERY_CODE", unkept: true },
      ...whoCame(representatives, "representativeNo"),
    ],
    start: () => ({ channel: "COUNTER" }),
  });
