import type { Screen } from "@/screen";

export const archive: readonly Screen[] = [
  {
    name: "archive",
    path: "/archive",
    show: () => import("./list/ArchiveList.vue"),
    needs: "archive.list",
    under: "handling",
    rules: ["R1"],
  },
  {
    name: "loans",
    path: "/archive/loans",
    show: () => import("./loans/LoanList.vue"),
    needs: "archive.listLoans",
    under: "handling",
    rules: ["R2"],
  },
  {
    name: "archivedFile",
    path: "/archive/:no",
    show: () => import("./sheet/ArchivedFile.vue"),
    needs: "archive.show",
    rules: ["R1", "R2"],
  },
];
