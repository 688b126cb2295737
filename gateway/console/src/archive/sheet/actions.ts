import { waysFor, type Typed, type Way } from "@/action/action";
import type { Answer } from "@/api/types";

type Sheet = Answer<"archive.show">;

const way = waysFor<Sheet>();
const which = (href: string) => /\/loans\/(\d+)\//.exec(href)?.[1] ?? "";

/** What can be done about a file's loans (R2), in the order in which it is likely. */
export const archiveActions: readonly Way<Sheet>[] = [
  way({ operation: "archive.approveLoan", which }),
  way({ operation: "archive.refuseLoan", which, fields: () => [{ name: "reason", as: "text" }] }),
  way({ operation: "archive.recordReturn", which }),
  way({
    operation: "archive.requestLoan",
    fields: (_, { options }) => [
      { name: "kind", as: "choice", options: options("LoanKind") },
      { name: "purpose", as: "text" },
      { name: "returnBy", as: "date", shown: (form: Typed) => form.kind === "BORROW" },
    ],
    start: () => ({ kind: "COPY" }),
  }),
];
