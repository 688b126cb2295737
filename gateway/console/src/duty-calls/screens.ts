import type { Screen } from "@/screen";

export const dutyCalls: readonly Screen[] = [
  {
    name: "dutyCalls",
    path: "/duty-calls",
    show: () => import("./list/DutyCallList.vue"),
    needs: "dutyCalls.find",
    under: "counter",
    rules: ["A3", "T8"],
  },
  {
    name: "dutyCall",
    path: "/duty-calls/:no",
    show: () => import("./sheet/DutyCallSheet.vue"),
    needs: "dutyCalls.show",
    rules: ["A3", "R3"],
  },
];
