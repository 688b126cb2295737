import type { Screen } from "@/screen";

export const ratings: readonly Screen[] = [
  {
    name: "ratings",
    path: "/ratings",
    show: () => import("./Ratings.vue"),
    needs: "ratings.show",
    under: "supervision",
    rules: ["P7", "R3"],
  },
];
