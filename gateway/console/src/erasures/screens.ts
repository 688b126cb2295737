import type { Screen } from "@/screen";

export const erasures: readonly Screen[] = [
  {
    name: "erasures",
    path: "/erasures",
    show: () => import("./ErasureList.vue"),
    needs: "erasures.find",
    under: "hall",
    rules: ["R3", "S11"],
  },
  {
    name: "erasure",
    path: "/erasures/:no",
    show: () => import("./ErasureSheet.vue"),
    needs: "erasures.show",
    rules: ["R1", "R3", "S11"],
  },
];
