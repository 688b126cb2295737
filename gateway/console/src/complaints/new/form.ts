import type { Body } from "@/api/types";
import { typedIdNumber } from "@/reception/id-number";

type Request = Body<"complaints.file">;

/** What is written down while somebody tells it, or is read from a letter. */
export interface ComplaintForm {
  channel: NonNullable<Request["channel"]>;
  ground: Request["ground"] | "";
  person: string;
  window: string;
  caseNo: string;
  orderNo: string;
  text: string;
  anonymous: boolean;
  reporter: { name: string; phone: string; idNumber: string; staffId: string };
}

export function emptyForm(): ComplaintForm {
  return {
    channel: "COUNTER",
    ground: "",
    person: "",
    window: "",
    caseNo: "",
    orderNo: "",
    text: "",
    anonymous: false,
    reporter: { name: "", phone: "", idNumber: "", staffId: "" },
  };
}

/** Of a complaint not even whom it is about outlives a reload. */
export const STORED = ["channel"] as const;

export const FIELDS = [
  "channel",
  "ground",
  "person",
  "window",
  "caseNo",
  "orderNo",
  "text",
  "reporter.name",
  "reporter.phone",
  "reporter.idNumber",
  "reporter.staffId",
] as const;

export function requestOf(form: ComplaintForm, hall: string): Request {
  if (form.ground === "") throw new Error("no ground");
  const isSuggestion = form.ground === "SUGGESTION";
  const { name, phone, idNumber, staffId } = form.reporter;
  return {
    hall,
    channel: form.channel,
    ground: form.ground,
    text: form.text.trim(),
    ...filled({ person: isSuggestion ? "" : form.person, window: form.window, caseNo: form.caseNo, orderNo: form.channel === "HOTLINE" ? form.orderNo.toUpperCase() : "" }),
    ...(!form.anonymous && {
      reporter: { name: name.trim(), phone: phone.trim(), ...filled({ idNumber: typedIdNumber(idNumber), staffId }) },
    }),
  };
}

function filled(texts: Record<string, string>): Record<string, string> {
  const entries = Object.entries(texts).map(([name, text]) => [name, text.trim()] as const);
  return Object.fromEntries(entries.filter(([, text]) => text !== ""));
}
