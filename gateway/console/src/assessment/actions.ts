import { waysFor } from "@/action/action";
import type { Assessment } from "./figures";

/** What is published stays; whoever publishes again says why (D8). */
export const publishAssessment = waysFor<Assessment>()({
  operation: "assessments.publish",
  fields: ({ versions }) => (versions.length > 0 ? [{ name: "reason", as: "text" }] : []),
});
