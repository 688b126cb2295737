import type { Screen } from "@/screen";

export const attendance: readonly Screen[] = [
  {
    name: "attendanceDay",
    path: "/attendance",
    show: () => import("./day/DaySheet.vue"),
    // A clerk sees the own row alone, among the own attendance.
    needs: "attendance.listDiscrepancies",
    under: "hall",
    rules: ["T1", "T2", "T3", "T4", "T5", "T6", "T9"],
  },
  {
    name: "attendanceMonths",
    path: "/attendance/months",
    show: () => import("./month/MonthList.vue"),
    needs: "attendance.exportMonth",
    under: "hall",
    rules: ["T7"],
  },
  {
    name: "attendanceMonth",
    path: "/attendance/months/:month",
    show: () => import("./month/MonthSheet.vue"),
    needs: "attendance.showMonth",
    rules: ["T3", "T4", "T5", "T7"],
  },
];
