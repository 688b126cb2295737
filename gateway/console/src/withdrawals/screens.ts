import type { Screen } from "@/screen";

export const withdrawals: readonly Screen[] = [
  {
    name: "withdrawals",
    path: "/withdrawals",
    show: () => import("./Withdrawals.vue"),
    needs: "applications.countWithdrawals",
    under: "hall",
    rules: ["P2"],
  },
];
