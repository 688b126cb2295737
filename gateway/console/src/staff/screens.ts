import type { Screen } from "@/screen";

export const staff: readonly Screen[] = [
  {
    name: "staff",
    path: "/staff",
    show: () => import("./StaffList.vue"),
    needs: "staff.find",
    under: "hall",
    rules: ["T1", "W1"],
  },
  {
    name: "staffMember",
    path: "/staff/:no",
    show: () => import("./StaffSheet.vue"),
    needs: "staff.show",
    rules: ["T1", "W1"],
  },
];
