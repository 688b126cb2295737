import type { Body } from "@/api/types";
import { CALLER_FIELDS, callerSent, emptyCaller, type Caller } from "../caller";

type Request = Body<"appointments.book">;

export interface BookForm {
  matterId: string;
  channel: Request["channel"];
  clerk: string;
  slots: number;
  kind: NonNullable<Request["kind"]>;
  visitReason: NonNullable<Request["visit"]>["reason"];
  explanation: string;
  note: string;
  /** By what the resident wishes to be told (S5). */
  messages: NonNullable<Request["messages"]>;
  /** Number of the application that it is about; empty where none (S8). */
  concernsNo: string;
  /** What is to be done then; empty where nobody said so. */
  concernsAct: "" | NonNullable<NonNullable<Request["concerns"]>["act"]>;
  /** Which representative comes; empty where the applicant does. */
  concernsRepresentative: number | "";
  person: Caller;
}

export const emptyBook = (): BookForm => ({
  matterId: "",
  channel: "PHONE",
  clerk: "",
  slots: 1,
  kind: "HALL",
  visitReason: "OLD_WEAK_ILL_DISABLED",
  explanation: "",
  note: "",
  messages: [],
  concernsNo: "",
  concernsAct: "",
  concernsRepresentative: "",
  person: emptyCaller(),
});

/** Where the hall's faults are shown. */
export const BOOK_FIELDS = ["matterId", "channel", "clerk", "slots", "kind", "visit.reason", "visit.explanation", "note", "messages", "concerns.no", "concerns.act", "concerns.representative", ...CALLER_FIELDS] as const;

export function bookSent(form: BookForm, at: Pick<Request, "date" | "start" | "window">): Request {
  const explanation = form.explanation.trim();
  const no = form.concernsNo.trim();
  const note = form.note.trim();
  return {
    ...at,
    matterId: form.matterId,
    channel: form.channel,
    clerk: form.clerk,
    slots: form.slots,
    kind: form.kind,
    person: callerSent(form.messages.includes("MAIL") ? form.person : { ...form.person, email: "" }),
    ...(form.kind !== "HALL" && { visit: { reason: form.visitReason, ...(explanation && { explanation }) } }),
    ...(note && { note }),
    ...(form.messages.length > 0 && { messages: form.messages }),
    ...(no && {
      concerns: {
        no,
        ...(form.concernsAct && { act: form.concernsAct }),
        ...(form.concernsRepresentative !== "" && { representative: form.concernsRepresentative }),
      },
    }),
  };
}
