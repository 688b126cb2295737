import type { Screen } from "@/screen";

export const money: readonly Screen[] = [
  {
    name: "takings",
    path: "/takings",
    show: () => import("./takings/TakingsList.vue"),
    needs: "takings.find",
    under: "counter",
    rules: ["S12", "P4"],
  },
  {
    name: "takingsDay",
    path: "/takings/:no",
    show: () => import("./takings/TakingsDay.vue"),
    needs: "takings.show",
    rules: ["S12", "P4"],
  },
  {
    name: "takingsMonth",
    path: "/takings-month",
    show: () => import("./month/TakingsMonth.vue"),
    needs: "takings.showMonth",
    under: "hall",
    rules: ["S12", "P4", "M4"],
  },
  {
    name: "refunds",
    path: "/refunds",
    show: () => import("./refunds/RefundList.vue"),
    needs: "refunds.find",
    under: "counter",
    rules: ["S12", "P4"],
  },
  {
    name: "refund",
    path: "/refunds/:no",
    show: () => import("./refunds/RefundSheet.vue"),
    needs: "refunds.show",
    rules: ["S12", "P4"],
  },
];
