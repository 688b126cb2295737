import type { Screen } from "@/screen";

export const acting: readonly Screen[] = [
  {
    name: "frequentRepresentatives",
    path: "/representatives",
    show: () => import("./FrequentRepresentatives.vue"),
    needs: "representatives.findFrequent",
    under: "hall",
    rules: ["S8"],
  },
];
