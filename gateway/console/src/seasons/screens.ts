import type { Screen } from "@/screen";

export const seasons: readonly Screen[] = [
  {
    name: "seasons",
    path: "/seasons",
    show: () => import("./Seasons.vue"),
    needs: "seasons.find",
    under: "counter",
    rules: ["C6", "S9"],
  },
  {
    name: "season",
    path: "/seasons/:no",
    show: () => import("./Season.vue"),
    needs: "seasons.show",
    rules: ["C6", "S9"],
  },
  {
    name: "seasonLetters",
    path: "/seasons/:no/letters",
    show: () => import("./SeasonLetters.vue"),
    needs: "seasons.letters",
    rules: ["R3", "S9"],
  },
];
