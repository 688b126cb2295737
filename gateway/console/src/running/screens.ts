import type { Screen } from "@/screen";

export const running: readonly Screen[] = [
  {
    name: "running",
    path: "/ops",
    show: () => import("./overview/Overview.vue"),
    needs: "projections.overview",
    under: "running",
    rules: [],
  },
  {
    name: "letters",
    path: "/ops/letters",
    show: () => import("./letters/LetterList.vue"),
    needs: "cases.letters.find",
    under: "running",
    rules: ["R3"],
  },
  {
    name: "letter",
    path: "/ops/letters/:service/:id",
    show: () => import("./letters/LetterSheet.vue"),
    needs: "cases.letters.show",
    rules: ["R3"],
  },
  {
    name: "projections",
    path: "/ops/projections",
    show: () => import("./projections/Projections.vue"),
    needs: "cases.projections.list",
    under: "running",
    rules: ["D7"],
  },
  {
    name: "topics",
    path: "/ops/topics",
    show: () => import("./topics/Topics.vue"),
    needs: "cases.topics.showRepublication",
    under: "running",
    rules: ["D7"],
  },
  {
    name: "halls",
    path: "/ops/halls",
    show: () => import("./halls/Halls.vue"),
    needs: "projections.overview",
    under: "running",
    rules: ["W1"],
  },
  {
    name: "demoClock",
    path: "/ops/clock",
    show: () => import("./clock/DemoClock.vue"),
    needs: "clock.set",
    under: "running",
    rules: ["D1"],
  },
];
