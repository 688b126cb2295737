import type { Screen } from "@/screen";

export const workload: readonly Screen[] = [
  {
    name: "workload",
    path: "/workload",
    show: () => import("./Workload.vue"),
    needs: "cases.reassignAgent",
    under: "hall",
    rules: ["C1", "D6"],
  },
];
