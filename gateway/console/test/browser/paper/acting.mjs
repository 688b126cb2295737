// @ts-check
// Who acts for an applicant, on paper.
import { action, answer, constants, people, signedIn, text } from "./kit.mjs";
import { MOVE } from "./money.mjs";

/** @import { Page } from "playwright-core" */
/** @import { Look } from "./kit.mjs" */

export const vocabulary = [
  constants("ActingGround", [["POWER_OF_ATTORNEY", "授权委托", "power of attorney"], ["GUARDIANSHIP", "监护人", "guardian"], ["LEGAL_REPRESENTATIVE", "法定代表人", "legal representative"]]),
  constants("RepresentedAct", [["SUBMIT", "提出申请", "bring the application"], ["SUPPLEMENT", "补交材料", "bring what is missing"], ["COLLECT", "领取文书和结果", "take notices and results"], ["WITHDRAW", "撤回申请", "take it back"]]),
  constants("PowerProof", [["ORIGINAL_SEEN", "已看原件", "original seen"], ["COPY_KEPT", "已看原件并留存复印件", "original seen, copy kept"], ["CALLED_BACK", "向申请人回电核实", "applicant called back"]]),
  constants("RevocationWord", [["IN_PERSON", "申请人当面表示", "said in person"], ["IN_WRITING", "申请人书面表示", "in writing"], ["CALLED_BACK", "回电时申请人表示", "said when called back"]]),
];

const office = { ...signedIn("OFFICE", text("大厅办公室", "hall office"), "wu.gang").body, windows: [] };

export const answers = {
  [`GET /api/applications/${MOVE}`]: answer("applications.show", {
    no: MOVE, hall: "330106", jointWindows: [], matterId: "household-move-in", matterVersion: "2025.1", matterName: text("户口迁入", "Moving in"), kind: "PROMISED",
    window: "CIVIL_AFFAIRS", channel: "COUNTER", applicant: "欧阳**", status: "INCOMPLETE", circumstances: [], presented: ["ID_CARD"], missing: ["MARRIAGE_CERTIFICATE"], unmet: [],
    resembles: [], runningGrants: [], persons: 1, chargedYuan: 0, firstAsker: "wang.fang", clerk: "wang.fang", clerkWindow: "CIVIL_AFFAIRS", handOvers: 0, urgent: false,
    noticed: false, notices: [], receivedAt: "2027-01-04T09:05:00+08:00", changedAt: "2027-01-04T09:05:00+08:00", people, actions: [],
  }),
  [`GET /api/applications/${MOVE}/representatives`]: answer("representatives.ofApplication", {
    no: MOVE,
    items: [
      { no: 1, name: "李**", ground: "POWER_OF_ATTORNEY", scope: ["SUBMIT", "SUPPLEMENT"], validUntil: "2027-03-31", seen: "COPY_KEPT", revoked: false, stands: true, acted: true, stoodBy: false, saidNotOfStaff: false },
      { no: 2, name: "王*", ground: "GUARDIANSHIP", scope: [], revoked: false, stands: true, acted: false, stoodBy: false, saidNotOfStaff: false },
      { no: 3, name: "赵*", ground: "POWER_OF_ATTORNEY", scope: ["COLLECT"], seen: "ORIGINAL_SEEN", revoked: true, stands: false, acted: false, stoodBy: false, saidNotOfStaff: false },
    ],
    actions: [
      action("representatives.name", { no: MOVE }),
      action("representatives.see", { no: MOVE, representative: "2" }),
      action("representatives.revoke", { no: MOVE, representative: "1" }),
    ],
  }),
  "GET /api/applications/frequent-representatives": answer("representatives.findFrequent", {
    items: [{
      hall: "330106", month: "2027-01", person: "3f9a1c20b7de", count: 12, latest: "2027-01-04T10:00:00+08:00",
      applications: Array.from({ length: 12 }, (_, n) => `330106-20270104-00${String(n + 10)}`),
    }],
  }),
};

const button = (/** @type {string | RegExp} */ name) => (/** @type {Page} */ page) => page.getByRole("button", { name }).first().click();

/**
 * Its screens and states, by the name of their picture.
 *
 * @type {Record<string, Look>}
 */
export const screens = {
  representatives: { path: `/reception/${MOVE}` },
  "representative-name": { path: `/reception/${MOVE}`, then: button("登记代理人") },
  "representative-see": { path: `/reception/${MOVE}`, then: button(/^核对代理依据/) },
  "frequent-representatives": { path: "/representatives", answers: { me: office } },
};
