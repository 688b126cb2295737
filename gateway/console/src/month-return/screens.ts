import type { Screen } from "@/screen";

export const monthReturn: readonly Screen[] = [
  {
    name: "monthReturn",
    path: "/month-return",
    show: () => import("./MonthReturn.vue"),
    needs: "returns.show",
    under: "hall",
    rules: ["S10", "D8", "P7"],
  },
];
