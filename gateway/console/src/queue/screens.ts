import type { Screen } from "@/screen";

export const queue: readonly Screen[] = [
  {
    name: "queue",
    path: "/queue",
    show: () => import("./window/WindowQueue.vue"),
    needs: "queues.callNext",
    under: "counter",
    rules: ["S2"],
  },
  {
    name: "queueWaits",
    path: "/queue/waits",
    show: () => import("./waits/QueueWaits.vue"),
    needs: "queues.waits",
    under: "hall",
    rules: ["S2"],
  },
];
