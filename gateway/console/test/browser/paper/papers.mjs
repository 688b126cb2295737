// @ts-check
// Scans and photos on paper.
import { action, answer, constants, people } from "./kit.mjs";

const at = (/** @type {string} */ time) => `2027-01-04T${time}:00+08:00`;

export const vocabulary = [
  constants("PaperKind", [
    ["MATERIAL", "申请材料", "material of the application"], ["STAGE", "环节文书", "paper of a stage"], ["VISIT", "上门、现场照片", "taken at a visit"],
    ["REPLY", "回复材料", "paper of the reply"], ["RESULT", "办理结果证照", "certificate issued"],
  ]),
  constants("PaperStatus", [
    ["KEPT", "窗口留存", "kept at the counter"], ["TO_BE_CONFIRMED", "待窗口核对", "to be confirmed at the counter"], ["CONFIRMED", "已核对", "confirmed"],
    ["SENT_BACK", "已退回", "sent back"], ["TAKEN_BACK", "申请人已撤回", "taken back"], ["VOIDED", "已作废", "voided"],
  ]),
];

export const waiting = {
  "GET /api/applications/waiting-papers": answer("papers.findWaiting", { people, items: [{
    no: "330106-20270104-0001", matterName: { zh: "廉租住房申请", en: "Low-rent housing" }, applicant: "张*", clerk: "wang.fang", window: "CIVIL_AFFAIRS",
    papers: [{ number: 2, item: "HOUSEHOLD_REGISTER", handedInAt: "2026-12-30T09:30:00+08:00", lookBy: "2027-01-01T16:30:00+08:00", overdue: true }],
    voidings: [{ number: 1, reason: "误扫了同日另一件的材料", requestedBy: "wu.gang", requestedAt: at("10:20") }],
  }, {
    no: "330106-20270104-0003", matterName: { zh: "户口迁入", en: "Moving in" }, applicant: "欧阳**", window: "CIVIL_AFFAIRS", voidings: [],
    papers: [
      { number: 1, item: "ID_CARD", handedInAt: at("08:50"), lookBy: "2027-01-06T16:30:00+08:00", overdue: false },
      { number: 2, item: "MARRIAGE_CERTIFICATE", handedInAt: at("08:52"), lookBy: "2027-01-06T16:30:00+08:00", overdue: false },
    ],
  }] }),
};

export const answersOf = (/** @type {string} */ no) => ({
  [`GET /api/applications/${no}/papers`]: answer("papers.list", {
    people,
    items: [
      {
        number: 1, kind: "MATERIAL", item: "ID_CARD", status: "KEPT", sha256: "9f86d081884c7d65", size: 412_300, mediaType: "image/jpeg",
        keptBy: "wang.fang", at: at("09:07"), actions: [action("papers.void", { no, number: "1" })],
      },
      {
        number: 2, kind: "MATERIAL", item: "HOUSEHOLD_REGISTER", status: "TO_BE_CONFIRMED", sha256: "60303ae22b998861", size: 1_804_000,
        mediaType: "application/pdf", at: at("09:30"), actions: [action("papers.decide", { no, number: "2" })],
      },
      {
        number: 3, kind: "MATERIAL", item: "HOUSEHOLD_REGISTER", status: "SENT_BACK", sha256: "fd61a03af4f77d87", size: 91_000, mediaType: "image/png",
        at: at("09:15"), decidedBy: "wang.fang", decidedAt: at("09:20"), reason: "照片不清晰，请重新拍摄", actions: [],
      },
      {
        number: 4, kind: "MATERIAL", status: "VOIDED", sha256: "3a6eb0790f39ac87", size: 77_000, mediaType: "image/png", keptBy: "wang.fang", at: at("09:31"),
        voiding: { voidedBy: "wang.fang", voidedAt: at("09:32"), reason: "误扫了另一件的材料" }, actions: [],
      },
      {
        number: 5, kind: "REPLY", status: "KEPT", sha256: "b1946ac92492d234", size: 64_000, mediaType: "application/pdf", keptBy: "li.na", at: at("09:40"),
        voiding: { reason: "答复文书扫错页" }, actions: [action("papers.void", { no, number: "5" })],
      },
    ],
  }),
});
