import { granted, hall } from "@/api/hall";
import type { Answer } from "@/api/types";
import { waysFor, type Way, type Typed } from "@/action/action";

type Sheet = Answer<"cases.show">;

const way = waysFor<Sheet>();
const isRefused = (form: Typed) => form.outcome === "REFUSED";
const hasNoHandler = (sheet: Sheet) => sheet.handling?.responsible.handler === undefined;
/** Its limit is the superior authority's, and that authority's document alone extends it (K7). */
const isForwarded = (sheet: Sheet) => sheet.handling?.type === "FORWARDED";
const isAsked = (sheet: Sheet) => sheet.handling?.responsible.proposed !== undefined;

/** What can be done with a case, in the order in which it is likely. */
export const caseActions: readonly Way<Sheet>[] = [
  // Whoever is asked to handle it answers that first (C1).
  way({ operation: "cases.confirmHandler", first: isAsked }),
  way({ operation: "cases.declineHandler", first: isAsked, fields: () => [{ name: "reason", as: "text" }] }),
  way({ operation: "cases.completeStage" }),
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
      { name: "days", as: "number" },
      { name: "reason", as: "text" },
      ...(isForwarded(sheet)
        ? ([
            { name: "document.no", as: "line", max: 60 },
            { name: "document.date", as: "date" },
          ] as const)
        : []),
    ],
    foresee: (no, body) => granted(hall.POST("/api/cases/{no}/extension/preview", { params: { path: { no } }, body })),
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
      { name: "upheld", as: "tick" },
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
  way({
    operation: "cases.withdraw",
    fields: (_, { options }) => [{ name: "channel", as: "choice", options: options("Channel") }],
    start: () => ({ channel: "COUNTER" }),
  }),
];
