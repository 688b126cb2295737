import type { Screen } from "@/screen";

export const readings: readonly Screen[] = [
  {
    name: "readings",
    path: "/readings",
    show: () => import("./ReadingList.vue"),
    needs: "personalDataReadings.findAtIntake",
    under: "supervision",
    rules: ["B7", "R3"],
  },
];
