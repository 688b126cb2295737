import type { Screen } from "@/screen";

export const sanctions: readonly Screen[] = [
  {
    name: "sanctions",
    path: "/sanctions",
    show: () => import("./SanctionTable.vue"),
    needs: "sanctions.showTable",
    under: "supervision",
    rules: ["B2", "B3", "B4", "B6"],
  },
];
