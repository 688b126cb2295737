import type { Body } from "@/api/types";
import { typedIdNumber } from "@/reception/id-number";

type Told = NonNullable<Body<"applications.receive">["representative"]>;

/** Who brings it for the applicant, as a clerk types it; all of it is about a person and outlives no reload. */
export interface ActingForm {
  name: string;
  idNumber: string;
  phone: string;
  ground: Told["ground"];
  scope: NonNullable<Told["scope"]>;
  validUntil: string;
  seen: NonNullable<Told["seen"]> | "";
  notOfStaff: boolean;
}

export const emptyActing = (): ActingForm => ({
  name: "",
  idNumber: "",
  phone: "",
  ground: "POWER_OF_ATTORNEY",
  scope: ["SUBMIT", "SUPPLEMENT", "COLLECT"],
  validUntil: "",
  seen: "ORIGINAL_SEEN",
  notOfStaff: false,
});

/** Where the hall's faults are shown. */
export const ACTING_FIELDS = [
  "representative.person.name",
  "representative.person.idNumber",
  "representative.person.phone",
  "representative.scope",
  "representative.validUntil",
] as const;

export function toldOf(form: ActingForm): Told {
  return {
    person: { name: form.name.trim(), idNumber: typedIdNumber(form.idNumber), phone: form.phone.trim() },
    ground: form.ground,
    ...(form.ground === "POWER_OF_ATTORNEY" && { scope: form.scope }),
    ...(form.validUntil && { validUntil: form.validUntil }),
    ...(form.seen && { seen: form.seen }),
    ...(form.notOfStaff && { notOfStaff: true }),
  };
}
