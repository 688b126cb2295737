import type { Screen } from "@/screen";

export const appointments: readonly Screen[] = [
  {
    name: "appointments",
    path: "/appointments",
    show: () => import("./week/AppointmentWeek.vue"),
    needs: "appointments.find",
    under: "counter",
    rules: ["A1", "A2"],
  },
  {
    name: "overtakenAppointments",
    path: "/appointments/overtaken",
    show: () => import("./overtaken/OvertakenList.vue"),
    needs: "appointments.findOvertaken",
    rules: ["A1", "C6"],
  },
  {
    name: "residentsToTell",
    path: "/appointments/to-be-told",
    show: () => import("./telling/ToBeTold.vue"),
    needs: "appointments.findToBeTold",
    rules: ["A1", "S5"],
  },
  {
    name: "appointment",
    path: "/appointments/:no",
    show: () => import("./sheet/AppointmentSheet.vue"),
    needs: "appointments.show",
    rules: ["A1", "A2", "R3"],
  },
];
