import type { Screen } from "@/screen";

export const mine: readonly Screen[] = [
  {
    name: "myAttendance",
    path: "/my/attendance",
    show: () => import("./MyAttendance.vue"),
    needs: "attendance.showMonth",
    under: "mine",
    rules: ["T2", "T3", "T4", "T5"],
  },
  {
    name: "myLeave",
    path: "/my/leave",
    show: () => import("./MyLeave.vue"),
    needs: "leaves.request",
    under: "mine",
    rules: ["T6"],
  },
  {
    name: "myLeaveSheet",
    path: "/my/leave/:no",
    show: () => import("./MyLeave.vue"),
    needs: "leaves.show",
    rules: ["T6", "R3"],
  },
  {
    name: "myLedger",
    path: "/my/ledger",
    show: () => import("./MyLedger.vue"),
    needs: "ledger.explain",
    under: "mine",
    rules: ["B7", "B9"],
  },
  {
    name: "myLedgerEntry",
    path: "/my/ledger/:number(\\d+)",
    show: () => import("./MyLedger.vue"),
    needs: "ledger.show",
    rules: ["B7", "B9"],
  },
];
