import type { Screen } from "@/screen";

export const register: readonly Screen[] = [
  {
    name: "register",
    path: "/register",
    show: () => import("./RegisterList.vue"),
    needs: "register.show",
    under: "hall",
    rules: ["P3", "D7"],
  },
  {
    name: "publicity",
    path: "/publicity",
    show: () => import("./Publicity.vue"),
    needs: "cases.listPublicity",
    under: "hall",
    rules: ["C4", "N4"],
  },
];
