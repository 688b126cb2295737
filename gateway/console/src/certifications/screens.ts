import type { Screen } from "@/screen";

export const certifications: readonly Screen[] = [
  {
    name: "certifications",
    path: "/certifications",
    show: () => import("./Certifications.vue"),
    needs: "applications.receive",
    under: "counter",
    rules: ["C6", "F1", "N1", "K4", "K7", "K8", "K9"],
  },
];
