import type { Screen } from "@/screen";

export const calendar: readonly Screen[] = [
  {
    name: "calendar",
    path: "/calendar",
    show: () => import("./CalendarYear.vue"),
    needs: "calendars.show",
    under: "hall",
    rules: ["D1", "D3"],
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
