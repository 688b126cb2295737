import { granted, hall } from "@/api/hall";
import type { Schema } from "@/api/types";
import { doable, type Doable, type Headers, type Typed } from "@/action/action";

type Sheet = Schema<"SheetAnswer">;

const of = (no: string, header: Headers) => ({ params: { path: { no }, header } });
const CHANNELS = ["COUNTER", "PHONE", "LETTER", "EMAIL", "ONLINE"];
const isRefused = (form: Typed) => form.outcome === "REFUSED";

function hasNoHandler(sheet: Sheet): boolean {
  return sheet.handling?.responsible.handler === undefined;
}

/** The stage that is running: its successor begins when it is completed. */
export function runningStage(sheet: Sheet): Schema<"StageLine"> | undefined {
  return sheet.handling?.stages.find((line) => line.startedAt && !line.completedAt);
}

/** What can be done with a case, in the order in which it is likely. */
export const caseActions: readonly Doable<Sheet>[] = [
  doable<Sheet, never>({
    operation: "cases.completeStage",
    send: async (no, _, header, sheet) => {
      const stage = runningStage(sheet)?.stage.id ?? "";
      await granted(hall.POST("/api/cases/{no}/stages/{stage}/completion", { params: { path: { no, stage }, header } }));
      return {};
    },
  }),
  doable<Sheet, Schema<"DecisionRequest">>({
    operation: "cases.decide",
    fields: (_, { label }) => [
      {
        name: "outcome",
        as: "choice",
        options: ["GRANTED", "REFUSED"].map((value) => ({ value, text: label("outcome", value) })),
      },
      { name: "reason", as: "text", shown: isRefused },
      { name: "legalBasis", as: "text", shown: isRefused },
    ],
    start: () => ({ outcome: "GRANTED" }),
    send: async (no, body, header) => {
      await granted(hall.POST("/api/cases/{no}/decision", { ...of(no, header), body }));
      return {};
    },
  }),
  doable<Sheet, never>({
    operation: "cases.reply",
    send: (no, _, header) => granted(hall.POST("/api/cases/{no}/reply", of(no, header))),
  }),
  doable<Sheet, Schema<"ExtensionRequest">>({
    operation: "cases.requestExtension",
    fields: () => [
      { name: "days", as: "number" },
      { name: "reason", as: "text" },
    ],
    send: async (no, body, header) => {
      await granted(hall.POST("/api/cases/{no}/extension", { ...of(no, header), body }));
      return {};
    },
  }),
  doable<Sheet, never>({
    operation: "cases.approveExtension",
    send: (no, _, header) => granted(hall.POST("/api/cases/{no}/extension/approval", of(no, header))),
  }),
  doable<Sheet, Schema<"HandlerRequest">>({
    operation: "cases.assignHandler",
    first: hasNoHandler,
    fields: (sheet) => [
      { name: "window", as: "window" },
      { name: "handler", as: "staff" },
      { name: "reason", as: "text", optional: hasNoHandler(sheet) },
    ],
    start: (sheet) => ({ window: sheet.window }),
    send: async (no, body, header) => {
      await granted(hall.POST("/api/cases/{no}/handler", { ...of(no, header), body }));
      return {};
    },
  }),
  doable<Sheet, Schema<"RefusalRequest">>({
    operation: "cases.refuseExtension",
    fields: () => [{ name: "reason", as: "text" }],
    send: async (no, body, header) => {
      await granted(hall.POST("/api/cases/{no}/extension/refusal", { ...of(no, header), body }));
      return {};
    },
  }),
  doable<Sheet, Schema<"AgentRequest">>({
    operation: "cases.reassignAgent",
    fields: () => [
      { name: "_window", as: "window" },
      { name: "agent", as: "staff" },
      { name: "reason", as: "text" },
    ],
    start: (sheet) => ({ _window: sheet.window }),
    send: async (no, body, header) => {
      await granted(hall.POST("/api/cases/{no}/agent", { ...of(no, header), body }));
      return {};
    },
  }),
  doable<Sheet, Schema<"CasesWithdrawalRequest">>({
    operation: "cases.withdraw",
    fields: (_, { label }) => [
      { name: "channel", as: "choice", options: CHANNELS.map((value) => ({ value, text: label("channel", value) })) },
    ],
    start: () => ({ channel: "COUNTER" }),
    send: (no, body, header) => granted(hall.POST("/api/cases/{no}/withdrawal", { ...of(no, header), body })),
  }),
];
