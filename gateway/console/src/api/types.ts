import type { components, operations } from "#hall";

/** A schema of the hall's document. */
export type Schema<Name extends keyof components["schemas"]> = components["schemas"][Name];

export type Operation = keyof operations;

/** The query parameters of a list. */
export type Query<Of extends Operation> = NonNullable<operations[Of]["parameters"]["query"]>;

/** What a request is to hold; an operation that takes nothing has none. */
export type Body<Of extends Operation> = operations[Of] extends { requestBody: { content: { "application/json": infer Sent } } } ? Sent : never;

/** What is answered where it is granted. */
export type Answer<Of extends Operation> = operations[Of]["responses"] extends
  | { 200: { content: { "application/json": infer Told } } }
  | { 201: { content: { "application/json": infer Told } } }
  ? Told
  : never;

export type Text = Schema<"LocalizedText">;
export type People = Schema<"People">;

/** What a command answers, as far as all screens care. */
export type Done = Partial<
  Pick<Answer<"applications.accept">, "noticeNo"> &
    Pick<Answer<"applications.receive">, "no"> &
    Pick<Answer<"objections.lodge">, "receiptNo" | "queryCode"> &
    Pick<Answer<"cases.assignHandler">, "handler" | "proposedAt" | "people">
>;

/** What goes with a command beside its body. */
export interface SubmissionHeaders {
  readonly "Idempotency-Key": string;
  readonly "If-Match"?: string;
}
