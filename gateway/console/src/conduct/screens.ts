import type { Screen } from "@/screen";

export const conduct: readonly Screen[] = [
  {
    name: "inspections",
    path: "/conduct/inspections",
    show: () => import("./InspectionList.vue"),
    needs: "conduct.listInspections",
    under: "hall",
    rules: ["H2"],
  },
  {
    name: "newInspection",
    path: "/conduct/inspections/new",
    show: () => import("./NewInspection.vue"),
    needs: "conduct.inspect",
    rules: ["H2"],
  },
  {
    name: "breaches",
    path: "/conduct/breaches",
    show: () => import("./BreachList.vue"),
    needs: "conduct.listBreaches",
    rules: ["H3", "G1"],
  },
  {
    name: "gifts",
    path: "/conduct/gifts",
    show: () => import("./GiftList.vue"),
    needs: "conduct.listGifts",
    rules: ["G1"],
  },
  {
    name: "conductRecord",
    path: "/conduct/records/:no",
    show: () => import("./ConductRecord.vue"),
    needs: "conduct.show",
    rules: ["H2", "H3", "G1", "G2", "B9"],
  },
];
