import type { Screen } from "@/screen";

export const complaints: readonly Screen[] = [
  {
    name: "newComplaint",
    path: "/complaints/new",
    show: () => import("./new/NewComplaint.vue"),
    needs: "complaints.file",
    // Who enters what somebody else complains of; anybody else does it as the public does.
    roles: ["CLERK", "LEAD", "OFFICE"],
    under: "counter",
    rules: ["P5", "B1"],
  },
  {
    name: "complaints",
    path: "/complaints",
    show: () => import("./list/ComplaintList.vue"),
    needs: "complaints.find",
    under: "supervision",
    rules: ["P5", "P6", "B5", "B7"],
  },
  {
    name: "complaintCounts",
    path: "/complaints/counts",
    show: () => import("./counts/ComplaintCounts.vue"),
    needs: "complaints.count",
    under: "supervision",
    rules: ["P6", "B7"],
  },
  {
    name: "complaint",
    path: "/complaints/:no",
    show: () => import("./sheet/ComplaintSheet.vue"),
    needs: "complaints.show",
    rules: ["P5", "P6", "B2", "B3", "B4", "B5", "B6", "B7", "B8", "R3"],
  },
  {
    name: "personalNotice",
    path: "/complaints/:no/notice",
    show: () => import("./notice/PersonalNotice.vue"),
    needs: "sanctions.printNotice",
    rules: ["B5", "B8"],
  },
];
