import type { Screen } from "@/screen";

export const desk: readonly Screen[] = [
  {
    name: "desk",
    path: "/",
    show: () => import("./MyDesk.vue"),
    under: "counter",
    key: "F4",
    rules: ["P2", "P3", "D6"],
  },
];
