import type { Schema } from "@/api/types";

/** Who calls, writes or comes; of this nothing outlives the page. */
export interface Caller {
  name: string;
  phone: string;
  address: string;
  email: string;
}

export const emptyCaller = (): Caller => ({ name: "", phone: "", address: "", email: "" });

/** Where the hall's faults about the person are shown. */
export const CALLER_FIELDS = ["person.name", "person.phone", "person.address", "person.email"] as const;

export function callerSent({ name, phone, address, email }: Caller): Schema<"AppointmentCaller"> {
  return {
    name: name.trim(),
    ...(phone.trim() && { phone: phone.trim() }),
    ...(address.trim() && { address: address.trim() }),
    ...(email.trim() && { email: email.trim() }),
  };
}
