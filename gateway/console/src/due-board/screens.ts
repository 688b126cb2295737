import type { Screen } from "@/screen";

export const dueBoard: readonly Screen[] = [
  {
    name: "dueBoard",
    path: "/due-board",
    show: () => import("./DueBoard.vue"),
    needs: "dueBoard.show",
    under: "handling",
    rules: ["P3", "D5", "D6"],
  },
  {
    name: "dueBoardWall",
    path: "/due-board/wall",
    show: () => import("./Wall.vue"),
    needs: "dueBoard.show",
    rules: ["P3", "D6"],
  },
];
