import type { Screen } from "@/screen";

export const assessment: readonly Screen[] = [
  {
    name: "assessment",
    path: "/assessment",
    show: () => import("./AssessmentSheet.vue"),
    needs: "assessments.show",
    under: "hall",
    rules: ["D8", "H2", "P7", "T7"],
  },
];
