import type { Screen } from "@/screen";

export const leave: readonly Screen[] = [
  {
    name: "leaves",
    path: "/leave",
    show: () => import("./list/LeaveList.vue"),
    needs: "attendance.listDiscrepancies",
    under: "hall",
    rules: ["T6"],
  },
  {
    name: "leave",
    path: "/leave/:no",
    show: () => import("./sheet/LeaveSheet.vue"),
    needs: "leaves.show",
    rules: ["T6", "R3"],
  },
];
