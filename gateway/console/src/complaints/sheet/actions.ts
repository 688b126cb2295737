import { waysFor, type Typed, type Way } from "@/action/action";
import { granted, hall } from "@/api/hall";
import { dayOf } from "@/parts/time";
import { hallNow } from "@/shell/clock";
import AggravationAnswers from "../fields/AggravationAnswers.vue";
import EvidencePicker from "../fields/EvidencePicker.vue";
import Investigators from "../fields/Investigators.vue";
import { emptyMeeting } from "../fields/meeting";
import Meeting from "../fields/Meeting.vue";
import PersonChoice from "../fields/PersonChoice.vue";
import SanctionChoice from "../fields/SanctionChoice.vue";
import TableSays from "../fields/TableSays.vue";
import type { Sheet } from "./steps";

const way = waysFor<Sheet>();
const LONGEST = 1000;
const today = () => dayOf(hallNow.value);

const hasFault = (form: Typed) => form._fault === true;
const isFounded = (form: Typed) => form.founded === true;
const isChanged = (form: Typed) => form.outcome === "CHANGED";
const aggravations = (sheet: Sheet) => sheet.recommendation?.aggravations ?? [];
/** The window it is about, as found or else as filed. */
const aboutWindow = (sheet: Sheet) => sheet.findings?.window ?? sheet.window;
const accused = (sheet: Sheet) => sheet.findings?.person ?? sheet.person;
/** Who investigates reports to the meeting and doesn't vote, nor does who once did (B5). */
const investigating = ({ investigators, relieved, findings, recommendation }: Sheet) =>
  [...investigators.map(({ id }) => id), ...relieved, findings?.reportedBy, recommendation?.recommendedBy].filter((one) => one !== undefined);
/** Nor judges an appeal who decided first (B8). */
const judgedBefore = (sheet: Sheet) => [...investigating(sheet), ...(sheet.decision?.meeting.attendees ?? [])];
const reason = { name: "reason", as: "text", max: LONGEST } as const;

/** Repeated faults are counted from the ledger and not named (B3). */
const COUNTED = "REPEATED_WITHIN_YEAR";

/** What can be done with a complaint or a suggestion, in the order of its way (B5). */
export const complaintActions: readonly Way<Sheet>[] = [
  way({ operation: "complaints.answerSuggestion", fields: () => [{ name: "answer", as: "text", max: LONGEST }] }),
  way({ operation: "complaints.acceptForHandling" }),
  way({ operation: "complaints.decline", fields: () => [reason] }),
  way({
    operation: "investigations.reportFindings",
    wide: true,
    first: (sheet) => sheet.evidence.length > 0,
    fields: (sheet, { options }) => [
      { name: "findings", as: "text", max: LONGEST },
      { name: "_fault", as: "tick" },
      { name: "fault", as: "select", options: options("Fault"), shown: hasFault },
      {
        name: "person",
        as: "own",
        own: PersonChoice,
        given: { also: sheet.person, people: sheet.people },
        optional: true,
        shown: hasFault,
      },
      { name: "window", as: "window", optional: true, shown: hasFault },
      {
        name: "aggravations",
        as: "items",
        optional: true,
        options: options("Aggravation").filter(({ value }) => value !== COUNTED),
        shown: hasFault,
      },
    ],
    start: (sheet) => ({ _fault: true, person: sheet.person, window: sheet.window, aggravations: [] }),
  }),
  way({
    operation: "investigations.linkEvidence",
    wide: true,
    fields: (sheet) => [
      {
        name: "evidence",
        as: "own",
        own: EvidencePicker,
        given: { caseNo: sheet.caseNo, linked: sheet.evidence.map(({ evidence }) => evidence) },
      },
      { name: "note", as: "text", max: LONGEST },
    ],
  }),
  way({
    operation: "investigations.recommend",
    wide: true,
    told: TableSays,
    fields: () => [
      { name: "sanction", as: "own", own: SanctionChoice, optional: true },
      { ...reason, optional: true },
    ],
    foresee: (no, body) => granted(hall.POST("/api/complaints/{no}/recommendation/preview", { params: { path: { no } }, body })),
  }),
  way({
    operation: "investigations.assign",
    wide: true,
    // Once they are named, naming others comes after what is their task.
    first: (sheet) => sheet.investigators.length === 0,
    fields: (sheet) => [{ name: "investigators", as: "own", own: Investigators, given: { accused: sheet.person } }],
    start: (sheet) => ({ investigators: sheet.investigators.map(({ id, body }) => ({ id, body })) }),
  }),
  way({
    operation: "sanctions.decide",
    wide: true,
    fields: (sheet) => [
      { as: "own", name: "meeting", label: "jointMeeting", own: Meeting, given: { accused: accused(sheet), about: aboutWindow(sheet), barred: investigating(sheet) } },
      { name: "founded", as: "decision" },
      { name: "sanction", as: "own", own: SanctionChoice, optional: true, shown: isFounded },
      ...(aggravations(sheet).length > 0
        ? ([{ name: "answers", as: "own", own: AggravationAnswers, given: { aggravations: aggravations(sheet) } }] as const)
        : []),
      reason,
    ],
    start: (sheet) => ({
      meeting: emptyMeeting(today()),
      sanction: sheet.recommendation?.sanction,
      answers: [],
    }),
  }),
  way({
    operation: "sanctions.recordApproval",
    fields: () => [
      { name: "authority", as: "line", max: 100 },
      { name: "referenceNo", as: "line", max: 100 },
    ],
  }),
  way({
    operation: "sanctions.recordDisapproval",
    fields: () => [{ name: "authority", as: "line", max: 100 }, { name: "referenceNo", as: "line", max: 100 }, reason],
  }),
  way({ operation: "complaints.notifyBothSides" }),
  way({
    operation: "complaints.extendTerm",
    fields: () => [{ name: "days", as: "number" }, reason],
  }),
  way({
    operation: "sanctions.decideAppeal",
    wide: true,
    fields: (sheet, { options }) => [
      {
        as: "own",
        name: "meeting",
        label: "jointMeeting",
        own: Meeting,
        given: { accused: accused(sheet), about: aboutWindow(sheet), barred: judgedBefore(sheet) },
      },
      { name: "outcome", as: "choice", options: options("ComplaintAppeal") },
      { name: "sanction", as: "own", own: SanctionChoice, given: { lighterThan: sheet.sanction, required: true }, shown: isChanged },
      reason,
    ],
    start: () => ({ meeting: emptyMeeting(today()), outcome: "UPHELD" }),
  }),
  way({
    operation: "sanctions.recordSuperiorsAppealDecision",
    wide: true,
    fields: (sheet, { options }) => [
      { name: "authority", as: "line", max: 100 },
      { name: "referenceNo", as: "line", max: 100 },
      { name: "decidedOn", as: "date" },
      { name: "outcome", as: "choice", options: options("ComplaintAppeal") },
      { name: "sanction", as: "own", own: SanctionChoice, given: { lighterThan: sheet.sanction, required: true }, shown: isChanged },
      reason,
    ],
    start: () => ({ decidedOn: today(), outcome: "UPHELD" }),
  }),
  way({
    operation: "sanctions.recordExecution",
    fields: () => [
      { name: "executedOn", as: "date" },
      { name: "note", as: "text", max: LONGEST, optional: true },
    ],
    start: () => ({ executedOn: today() }),
  }),
  way({ operation: "complaints.close" }),
];
