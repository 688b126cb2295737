import type { Screen } from "@/screen";

export const approvals: readonly Screen[] = [
  {
    name: "approvals",
    path: "/approvals",
    show: () => import("./Approvals.vue"),
    needs: "leaves.approve",
    under: "hall",
    rules: ["D4", "T6", "B9"],
  },
];
