import type { Screen } from "@/screen";

export const catalogue: readonly Screen[] = [
  {
    name: "catalogue",
    path: "/catalogue",
    show: () => import("./MatterList.vue"),
    needs: "matters.list",
    under: "hall",
    rules: ["M1"],
  },
  {
    name: "historicalMatters",
    path: "/catalogue/historical",
    show: () => import("./HistoricalList.vue"),
    needs: "matters.listHistorical",
    rules: ["M1"],
  },
  {
    name: "matter",
    path: "/catalogue/:id",
    show: () => import("./MatterSheet.vue"),
    needs: "matters.show",
    rules: ["N1", "M2", "M3", "M4"],
  },
  {
    name: "matterVersions",
    path: "/catalogue/:id/versions",
    show: () => import("./Versions.vue"),
    needs: "matters.listVersions",
    rules: ["M5"],
  },
  {
    name: "matterVersion",
    path: "/catalogue/:id/version",
    show: () => import("./NewVersion.vue"),
    needs: "matters.publishVersion",
    rules: ["M1", "M5"],
  },
];
