import { ACTING_FIELDS, emptyActing, toldOf, type ActingForm } from "@/acting/form";
import type { Body, Schema } from "@/api/types";
import { typedIdNumber } from "../id-number";

type Request = Body<"applications.receive">;
type Guide = Schema<"Detail">;

/** What a clerk types while somebody stands at the counter. */
export interface ReceptionForm {
  matterId: string;
  channel: Request["channel"];
  circumstances: string[];
  figures: Record<string, string>;
  materials: string[];
  applicant: { name: string; idNumber: string; phone: string; email: string; address: string };
  /** Whether somebody else brings it for the applicant, and who (S8). */
  isRepresented: boolean;
  representative: ActingForm;
  /** By what the resident wishes to be told. */
  messages: NonNullable<Request["messages"]>;
  /** For how many of a family; fees may go by it. */
  persons: number;
  question: string;
  urgent: boolean;
  urgentReason: string;
  /** By which somebody was called; empty where nobody was. */
  ticketNo: string;
}

export function emptyForm(): ReceptionForm {
  return {
    matterId: "",
    channel: "COUNTER",
    circumstances: [],
    figures: {},
    materials: [],
    applicant: { name: "", idNumber: "", phone: "", email: "", address: "" },
    isRepresented: false,
    representative: emptyActing(),
    messages: [],
    persons: 1,
    question: "",
    urgent: false,
    urgentReason: "",
    ticketNo: "",
  };
}

/** What may outlive a reload; the rest is about a person, or may be. */
export const STORED = ["matterId", "channel", "circumstances", "figures", "materials", "persons", "ticketNo"] as const;

/** Where the hall's faults are shown. */
export const FIELDS = [
  "matterId",
  "channel",
  "circumstances",
  "figures",
  "materials",
  "applicant.name",
  "applicant.idNumber",
  "applicant.phone",
  "applicant.email",
  "applicant.address",
  ...ACTING_FIELDS,
  "messages",
  "persons",
  "question",
  "urgent.reason",
  "ticketNo",
] as const;

export function requestOf(form: ReceptionForm, guide: Pick<Guide, "checklist" | "figures" | "messages">): Request {
  const { idNumber, ...applicant } = form.applicant;
  const listed = new Set(guide.checklist.map(({ code }) => code));
  // The hall may have stopped sending by what was ticked.
  const messages = form.messages.filter((channel) => guide.messages.includes(channel));
  const figures = guide.figures.flatMap(({ code }) => (form.figures[code] ? [{ code, value: Number(form.figures[code]) }] : []));
  return {
    matterId: form.matterId,
    channel: form.channel,
    applicant: { name: applicant.name.trim(), ...filled({ ...applicant, name: "", idNumber: typedIdNumber(idNumber) }) },
    circumstances: form.circumstances,
    // What another circumstance asked for may still be ticked.
    materials: form.materials.filter((code) => listed.has(code)),
    ...(figures.length && { figures }),
    ...(form.persons > 1 && { persons: form.persons }),
    ...(form.question.trim() && { question: form.question.trim() }),
    ...(form.isRepresented && { representative: toldOf(form.representative) }),
    ...(messages.length && { messages }),
    ...(form.ticketNo && { ticketNo: form.ticketNo }),
    ...(form.urgent && { urgent: { reason: form.urgentReason.trim() } }),
  };
}

function filled(texts: Record<string, string>): Record<string, string> {
  const entries = Object.entries(texts).map(([name, text]) => [name, text.trim()] as const);
  return Object.fromEntries(entries.filter(([, text]) => text !== ""));
}

/** Chooses one circumstance of a question: in place of the others where they exclude each other. */
export function chosen(circumstances: readonly string[], choice: Guide["choices"][number], code: string): string[] {
  if (circumstances.includes(code)) return circumstances.filter((other) => other !== code);
  const others = choice.exclusive ? choice.circumstances.map((one) => one.code) : [];
  return [...circumstances.filter((other) => !others.includes(other)), code];
}
