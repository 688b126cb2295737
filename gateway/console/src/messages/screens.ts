import type { Screen } from "@/screen";

export const messages: readonly Screen[] = [
  {
    name: "messages",
    path: "/messages",
    show: () => import("./outbox/MessageList.vue"),
    needs: "messages.find",
    under: "hall",
    rules: ["S5"],
  },
];
