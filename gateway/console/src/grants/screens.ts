import type { Screen } from "@/screen";

export const grants: readonly Screen[] = [
  {
    name: "grants",
    path: "/grants",
    show: () => import("./GrantList.vue"),
    needs: "grants.find",
    under: "handling",
    rules: ["C5"],
  },
];
