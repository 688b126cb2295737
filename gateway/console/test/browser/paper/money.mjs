// @ts-check
// What is paid, taken and given back, and what residents were told of it.
import { action, people, text } from "./kit.mjs";

/** @import { Answer, Schema } from "../../../src/api/types" */

const at = (/** @type {string} */ date, /** @type {string} */ time) => `${date}T${time}:00+08:00`;

export const MOVE = "330106-20270104-0003";
/** @type {Schema<"Fee">[]} */
export const FEES = [
  { code: "SANITATION", name: text("卫生费", "Sanitation fee"), yuan: 12, per: "PERSON", deposit: false },
  { code: "INFRASTRUCTURE", name: text("基础设施建设配套费", "Infrastructure contribution"), yuan: 200, per: "PERSON", deposit: false },
];

export const RECEIPT = "330106-SF-2027-0002";
export const DEPOSIT = text("计划生育押金", "Family-planning deposit");
/** @type {Schema<"RefundSheet">} */
export const refund = {
  no: RECEIPT, hall: "330106", applicationNo: MOVE, status: "REQUESTED", fee: DEPOSIT, deposit: true, matterName: text("户口迁入", "Moving in"), paidYuan: 400, yuan: 400,
  means: "CASH", ground: "DEPOSIT", reason: "手续已齐，押金退还", requestedBy: "wang.fang", window: "CIVIL_AFFAIRS", requestedAt: at("2027-01-04", "09:40"),
};
/** @type {Schema<"RefundSheet">} */
export const refunded = { ...refund, no: "330106-SF-2027-0001", status: "REFUNDED", decidedBy: "zhou.min", decidedAt: at("2027-01-04", "09:50"), slipNo: "330106-TF-2027-0001" };
export const DAY = "330106-wang.fang-20270104";
export const ACCEPTED = "330106-SL-2027-0003";
/** @type {Schema<"MessageSheet">} */
export const sent = {
  applicationNo: MOVE, noticeNo: ACCEPTED, hall: "330106", kind: "ACCEPTANCE", channel: "MAIL", status: "SENT", attempts: 1,
  noticedAt: at("2027-01-04", "09:10"), endedAt: at("2027-01-04", "09:11"),
};
/** @type {Schema<"MessageSheet">} */
export const failed = { ...sent, channel: "SMS", status: "FAILED", attempts: 8, cause: "NOT_REACHED", endedAt: at("2027-01-04", "10:02") };
export const SAYS = "【青溪镇便民服务大厅】张*：您申请的“户口迁出”（编号 330106-20270104-0003）已正式受理，受理通知书 330106-SL-2027-0003 已出具。";
/** @type {Schema<"MeansTotal">[]} */
export const TOTALS = [
  { means: "CASH", takenYuan: 436, refundedYuan: 400, balanceYuan: 36 },
  { means: "WECHAT", takenYuan: 200, refundedYuan: 0, balanceYuan: 200 },
];
/** @type {[status: Schema<"TakingsLine">["status"], day: string, clerk: string][]} */
const DAYS = [["OPEN", "2027-01-04", "wang.fang"], ["COUNTED", "2027-01-04", "li.na"], ["SENT_BACK", "2026-12-31", "li.na"], ["CLOSED", "2026-12-31", "wang.fang"]];
/** @type {Schema<"TakingsLine">[]} */
export const takings = DAYS.map(([status, day, clerk]) => ({
  no: `330106-${clerk}-${day.replaceAll("-", "")}`, clerk, day, status, entries: 3, totals: TOTALS, balanceYuan: 236, closeBy: at(day, "17:00"),
  ...(status !== "OPEN" && { differenceYuan: status === "SENT_BACK" ? -1 : 0 }),
}));
/** @type {Answer<"takings.show">} */
export const takingsDay = {
  no: DAY, hall: "330106", clerk: "wang.fang", day: "2027-01-04", status: "OPEN", totals: TOTALS, balanceYuan: 236, closeBy: at("2027-01-04", "17:00"), people,
  entries: /** @type {[Schema<"MeansTotal">["means"], number, string][]} */ ([["CASH", 436, "0004"], ["WECHAT", 200, "0003"], ["CASH", -400, "0002"]]).map(([means, yuan, last]) => ({
    receiptNo: `330106-SF-2027-${last}`, applicationNo: MOVE, fee: yuan < 0 ? DEPOSIT : text("卫生费", "Sanitation fee"), deposit: yuan < 0, matterId: "household-move-in",
    matterName: text("户口迁入", "Moving in"), window: "CIVIL_AFFAIRS", means, yuan, at: at("2027-01-04", "09:30"),
  })),
  actions: [action("takings.count", { no: DAY })],
};
