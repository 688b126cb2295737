import type { Screen } from "@/screen";

export const ledger: readonly Screen[] = [
  {
    name: "ledger",
    path: "/ledger",
    show: () => import("./list/LedgerList.vue"),
    needs: "ledger.find",
    under: "supervision",
    rules: ["B7", "B9"],
  },
  {
    name: "ledgerCounts",
    path: "/ledger/counts",
    show: () => import("./counts/LedgerCounts.vue"),
    needs: "ledger.count",
    under: "supervision",
    rules: ["B3", "B9"],
  },
  {
    name: "checkpoints",
    path: "/ledger/checkpoints",
    show: () => import("./checkpoints/CheckpointList.vue"),
    needs: "ledger.listCheckpoints",
    under: "supervision",
    rules: ["B9"],
  },
  {
    name: "ledgerProof",
    path: "/ledger/verification",
    show: () => import("./proof/LedgerProof.vue"),
    needs: "ledger.verify",
    under: "supervision",
    rules: ["B9"],
  },
  {
    name: "ledgerEntry",
    path: "/ledger/:number",
    show: () => import("./entry/EntrySheet.vue"),
    needs: "ledger.show",
    rules: ["B5", "B7", "B8", "B9", "D5"],
  },
];
