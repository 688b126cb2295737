import type { Screen } from "@/screen";

export const households: readonly Screen[] = [
  {
    name: "households",
    path: "/households",
    show: () => import("./Households.vue"),
    needs: "households.find",
    under: "counter",
    rules: ["S8"],
  },
  {
    name: "household",
    path: "/households/:no",
    show: () => import("./Household.vue"),
    needs: "households.show",
    rules: ["R3", "S8"],
  },
];
