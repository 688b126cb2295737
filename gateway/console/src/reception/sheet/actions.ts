import { coming } from "@/api/coming";
import { granted, hall } from "@/api/hall";
import type { Schema } from "@/api/types";
import { doable, type Doable, type Field, type Headers } from "@/action/action";

type Sheet = Schema<"IntakeApplicationSheet">;

const of = (no: string, header: Headers) => ({ params: { path: { no }, header } });

const override = (sheet: Sheet): Field[] => (sheet.unmet.length > 0 ? [{ name: "override", as: "text" }] : []);
const CHANNELS = ["COUNTER", "PHONE", "LETTER", "EMAIL", "ONLINE"];

/** What can become of an application, in the order in which it is likely. */
export const applicationActions: readonly Doable<Sheet>[] = [
  doable<Sheet, Schema<"Consultation">>({
    operation: "consultations.answer",
    fields: () => [
      { name: "answer", as: "text", max: 2000 },
      { name: "satisfied", as: "tick" },
    ],
    start: () => ({ satisfied: true }),
    send: (no, body, header) => granted(hall.POST("/api/applications/{no}/consultation", { ...of(no, header), body })),
  }),
  doable<Sheet, Schema<"IntakeAcceptance">>({
    operation: "applications.accept",
    fields: (sheet, { label }) => [
      { name: "type", as: "choice", options: [{ value: sheet.kind, text: label("kind", sheet.kind) }] },
      ...(sheet.kind === "PROMISED" ? [{ name: "workingDays", as: "number", optional: true } as const] : []),
      ...(sheet.kind === "FORWARDED"
        ? ([{ name: "authority", as: "line", max: 100, optional: true }, { name: "limit", as: "date" }] as const)
        : []),
      ...override(sheet),
    ],
    start: (sheet) => ({ type: sheet.kind }),
    foresee: (no, body) => coming.previewAcceptance(no, body),
    send: (no, body, header) => granted(hall.POST("/api/applications/{no}/acceptance", { ...of(no, header), body })),
  }),
  doable<Sheet, Schema<"Materials">>({
    operation: "applications.supplyMaterials",
    fields: (sheet, { material }) => [
      { name: "items", as: "items", options: sheet.missing.map((value) => ({ value, text: material(value) })) },
    ],
    start: (sheet) => ({ items: [...sheet.missing] }),
    send: async (no, body, header) => {
      await granted(hall.POST("/api/applications/{no}/materials", { ...of(no, header), body }));
      return {};
    },
  }),
  doable<Sheet, Schema<"Supplement">>({
    operation: "applications.requestSupplement",
    // The notice lists all that is missing and nothing else (N2); a second one is a breach that has to be owned (N3).
    fields: (sheet, { material }) => [
      { name: "items", as: "items", options: sheet.missing.map((value) => ({ value, text: material(value) })) },
      ...(sheet.noticed ? ([{ name: "acknowledgeBreach", as: "tick" }, { name: "reason", as: "text" }] as const) : []),
      ...override(sheet),
    ],
    start: (sheet) => ({ items: [...sheet.missing] }),
    send: (no, body, header) => granted(hall.POST("/api/applications/{no}/supplement-request", { ...of(no, header), body })),
  }),
  doable<Sheet, Schema<"Return">>({
    operation: "applications.giveBack",
    fields: (_, { label }) => [
      {
        name: "ground",
        as: "choice",
        options: ["PRINCIPAL_ITEM_MISSING", "UNLAWFUL"].map((value) => ({ value, text: label("ground", value) })),
      },
      { name: "reason", as: "text" },
      { name: "legalBasis", as: "text" },
    ],
    start: () => ({ ground: "PRINCIPAL_ITEM_MISSING" }),
    send: (no, body, header) => granted(hall.POST("/api/applications/{no}/return", { ...of(no, header), body })),
  }),
  doable<Sheet, never>({
    operation: "handOvers.confirm",
    send: async (no, _, header) => {
      await granted(hall.POST("/api/applications/{no}/hand-over-confirmation", of(no, header)));
      return {};
    },
  }),
  doable<Sheet, Schema<"IntakeHandOver">>({
    operation: "handOvers.offer",
    fields: () => [
      { name: "toWindow", as: "window" },
      { name: "to", as: "staff" },
      { name: "reason", as: "text" },
      { name: "_absent", as: "tick" },
      { name: "meeting.at", as: "moment", shown: isAbsent },
      { name: "meeting.requirements", as: "text", shown: isAbsent },
      { name: "meeting.contact", as: "line", shown: isAbsent },
    ],
    start: (sheet) => ({ toWindow: sheet.window }),
    send: async (no, body, header) => {
      await granted(hall.POST("/api/applications/{no}/hand-over", { ...of(no, header), body }));
      return {};
    },
  }),
  doable<Sheet, Schema<"IntakeWithdrawal">>({
    operation: "applications.withdraw",
    fields: (_, { label }) => [
      { name: "channel", as: "choice", options: CHANNELS.map((value) => ({ value, text: label("channel", value) })) },
    ],
    start: () => ({ channel: "COUNTER" }),
    send: async (no, body, header) => {
      await granted(hall.POST("/api/applications/{no}/withdrawal", { ...of(no, header), body }));
      return {};
    },
  }),
];

function isAbsent(form: Readonly<Record<string, unknown>>): boolean {
  return form._absent === true;
}
