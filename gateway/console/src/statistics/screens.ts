import type { Screen } from "@/screen";

export const statistics: readonly Screen[] = [
  {
    name: "statistics",
    path: "/statistics",
    show: () => import("./Statistics.vue"),
    needs: "statistics.show",
    under: "hall",
    rules: ["D5", "D6", "D7", "D8"],
  },
  {
    name: "statisticsEntries",
    path: "/statistics/entries",
    show: () => import("./CountedEntries.vue"),
    needs: "statistics.listEntries",
    rules: ["D7", "D8"],
  },
];
