import type { Screen } from "@/screen";

export const board: readonly Screen[] = [
  {
    name: "postings",
    path: "/board/postings",
    show: () => import("./PostingList.vue"),
    needs: "conduct.listPostings",
    under: "hall",
    rules: ["G2"],
  },
  {
    name: "newPosting",
    path: "/board/postings/new",
    show: () => import("./NewPosting.vue"),
    needs: "conduct.post",
    rules: ["G2", "W1", "W2"],
  },
  {
    name: "board",
    path: "/board",
    show: () => import("./BoardPreview.vue"),
    needs: "board.show",
    rules: ["W1", "W2", "G2"],
  },
];
