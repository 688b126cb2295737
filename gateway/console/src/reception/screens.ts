import type { Screen } from "@/screen";

export const reception: readonly Screen[] = [
  {
    name: "newReception",
    path: "/reception/new",
    show: () => import("./new/NewReception.vue"),
    needs: "applications.receive",
    under: "counter",
    key: "F2",
    rules: ["C5", "F1", "N1", "M2", "M3", "M4", "M5", "P3", "P4", "R3", "S2", "S8"],
  },
  {
    name: "applications",
    path: "/reception",
    show: () => import("./list/ApplicationList.vue"),
    needs: "applications.find",
    under: "counter",
    rules: ["P2", "P3"],
  },
  {
    name: "onlineApplications",
    path: "/reception/online",
    show: () => import("./online/OnlineList.vue"),
    needs: "applications.findOnline",
    rules: ["P2", "S3"],
  },
  {
    name: "waitingPapers",
    path: "/reception/papers",
    show: () => import("../papers/waiting/WaitingPapers.vue"),
    needs: "papers.findWaiting",
    rules: ["P2", "S4"],
  },
  {
    name: "application",
    path: "/reception/:no",
    show: () => import("./sheet/ApplicationSheet.vue"),
    needs: "applications.show",
    rules: ["C5", "D9", "F1", "F2", "F3", "F5", "K1", "K2", "K3", "K4", "K7", "K8", "K9", "M3", "N2", "N3", "N4", "P2", "P4", "R3", "S3", "S4", "S6", "S8"],
  },
];
