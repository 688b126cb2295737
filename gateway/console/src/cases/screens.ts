import type { Screen } from "@/screen";

export const cases: readonly Screen[] = [
  {
    name: "cases",
    path: "/cases",
    show: () => import("./list/CaseList.vue"),
    needs: "cases.find",
    under: "handling",
    rules: ["P3", "D7"],
  },
  {
    name: "case",
    path: "/cases/:no",
    show: () => import("./sheet/CaseSheet.vue"),
    needs: "cases.show",
    rules: ["C1", "C2", "C3", "D3", "D4", "D9", "K7", "N4", "R3", "S4", "S6"],
  },
];
