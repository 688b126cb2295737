import type { Screen } from "@/screen";

export const calendar: readonly Screen[] = [
  {
    name: "calendar",
    path: "/calendar",
    show: () => import("./CalendarYear.vue"),
    needs: "rota.showMonth",
    under: "hall",
    rules: ["D3"],
  },
  {
    name: "publishSchedule",
    path: "/calendar/publish",
    show: () => import("./PublishSchedule.vue"),
    needs: "calendars.publish",
    under: "running",
    rules: ["D3"],
  },
];
