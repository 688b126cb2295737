import type { Screen } from "@/screen";

export const rota: readonly Screen[] = [
  {
    name: "rota",
    path: "/rota",
    show: () => import("./RotaMonth.vue"),
    needs: "rota.showMonth",
    under: "hall",
    rules: ["T8", "H1"],
  },
];
