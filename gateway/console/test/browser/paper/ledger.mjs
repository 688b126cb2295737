// @ts-check
// The auditor's day: a ledger with every state, an entry that stands on a case, checkpoints, and a book to verify.
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { action, answer, constants, nth, people, signedIn, text, WINDOWS } from "./kit.mjs";
import { answers as ofTheLead } from "./lead.mjs";
import { instead as ofTheOffice } from "./office.mjs";

/** @import { Page } from "playwright-core" */
/** @import { Schema } from "../../../src/api/types" */
/** @import { Look } from "./kit.mjs" */

const HERE = import.meta.url;
const file = (/** @type {string} */ name) => readFileSync(new URL(`../../ledger/book/${name}`, HERE), "utf8");
export const book = file("export.jsonl");
const AUTOMATION = "when-rule-broken-then-enter-in-ledger";

/** @type {Schema<"LedgerLine">["status"][]} */
const STATUSES = ["OPEN", "EXPLAINED", "EXCUSED", "OPEN", "DECIDED", "CORRECTED", "UNDER_INVESTIGATION"];
/** @type {[rule: string, fault: string, zh: string, en: string, subject: string][]} */
const FAULTS = [
  ["D5", "OVERDUE", "超时限办理", "overdue", "330106-20261105-0004"],
  ["H3", "CONDUCT_BREACHED", "违反服务守则", "conduct breached", "330106-XW20261124-0001"],
  ["N3", "ONE_TIME_NOTICE_BREACHED", "违反一次性告知", "one-time notice breached", "330106-20261112-0031"],
  ["P5", "COMPLAINT_UNDECIDED", "举报逾期未决定是否受理", "complaint not taken up in time", "330106-TS20261101-8812"],
  ["S4", "LATE", "迟到", "late", "330106-202610"],
];
const WHO = ["wang.fang", "li.na", "chen.jie", "LEADING_GROUP", "WINDOW"];

/** @returns {Schema<"LedgerLine">} */
function line(/** @type {number} */ n) {
  const [rule, fault, zh, en, subject] = nth(FAULTS, n);
  return {
    number: n * 3 + 1, source: `Case:${subject}@5`, rule, fault, faultText: text(zh, en), subject, person: nth(WHO, n),
    window: nth(WINDOWS, n).code, evidence: [`Case:${subject}@5`], occurredAt: `2026-11-${String(2 + n).padStart(2, "0")}T16:30:00+08:00`,
    enteredAt: `2026-11-${String(3 + n).padStart(2, "0")}T09:00:12.4+08:00`, status: nth(STATUSES, n), by: AUTOMATION, lastNumber: n * 3 + 2, version: 2,
  };
}

const lines = Array.from({ length: 14 }, (_, n) => line(n));

/** @type {[number: number, status: Schema<"EntryAnswer">["status"], by: string, at: string, remark?: string][]} */
const STEPS = [
  [1, "OPEN", AUTOMATION, "2026-11-03T09:00:12.4+08:00"],
  [2, "EXPLAINED", "wang.fang", "2026-11-04T10:21:40+08:00", "外出核查时公示栏被雨水损坏，重新张贴耽误两天。"],
  [6, "OPEN", "zhou.min", "2026-11-05T15:02:11+08:00", "公示可先行电子张贴，不予采纳。"],
  [9, "CORRECTED", "wu.gang", "2026-11-08T08:40:00+08:00", "当日为调休假日，期限计算有误，予以更正。"],
];

/** @returns {Schema<"EntryAnswer">} */
function entry(/** @type {typeof STEPS[number]} */ [number, status, by, at, remark], /** @type {number} */ i) {
  const { source, rule, fault, subject, person, window, evidence } = line(0);
  const told = {
    hall: "330106", number, source: i === 0 ? source : `Ledger:330106-1@${i}`, answers: i === 0 ? 0 : 1, status, rule, fault, subject, person, window,
    evidence: i === 0 ? evidence : [], occurredAt: at, enteredAt: at, ...(remark && { remark }), by, previousHash: String(i).repeat(64),
  };
  return { ...told, hash: hashOf(told) };
}

/** As docs/ledger-format.md has it. */
function hashOf(/** @type {Omit<Schema<"EntryAnswer">, "hash">} */ told) {
  const field = (/** @type {unknown} */ value) => `${Buffer.byteLength(String(value))}:${value}`;
  const instant = (/** @type {string} */ at) => new Date(at).toISOString().replace(".000Z", "Z");
  const evidence = told.evidence.length + told.evidence.map((id) => `,${field(id)}`).join("");
  const { hall, number, source, answers, status, rule, fault, subject, person, window, by, previousHash } = told;
  const fields = [hall, number, source, answers, status, rule, fault, subject, person, window, evidence, instant(told.occurredAt), instant(told.enteredAt)];
  const form = [...fields.map(field), told.remark === undefined ? "-:" : field(told.remark), field(by), field(previousHash)].join("");
  return createHash("sha256").update(form).digest("hex");
}

const [finding, ...answered] = STEPS.map(entry);
const named = { ...people, "wu.gang": { name: "吴刚", staffNo: "1201", post: "办公室主任" } };

/** @type {Schema<"TimelineEntry">[]} */
const timeline = [
  [3, "2026-10-22T09:00:00+08:00", text("正式受理", "Accepted")],
  [4, "2026-10-22T09:20:00+08:00", text("确定承办人", "Handler assigned")],
  [5, "2026-11-02T16:30:00+08:00", text("超过期限", "Overdue")],
  [6, "2026-11-04T11:00:00+08:00", text("作出决定", "Decided")],
].map(([sequence, at, typeText]) => ({
  at: String(at), eventId: `Case:${FAULTS[0]?.[4]}@${Number(sequence)}`, sequence: Number(sequence), type: "t", by: "wang.fang",
  typeText: /** @type {Schema<"LocalizedText">} */ (typeText),
}));

/** @type {Schema<"SignedCheckpoint">[]} */
const checkpoints = book.split("\n").slice(1, 4).map((one, i) => ({ .../** @type {{ checkpoint: any }} */ (JSON.parse(one)).checkpoint, eventId: `LedgerCheckpoints:330106-20261129@${i}` })).reverse();

/** @returns {Schema<"Count">} */
const count = (/** @type {string} */ key, /** @type {number} */ found, excused = 0, corrected = 0) => ({ key, found, excused, corrected, counted: found - excused - corrected });

/** @type {Record<Schema<"Counts">["by"], Schema<"Count">[]>} */
const COUNTS = {
  MONTH: [count("2027-01", 6, 1), count("2027-02", 3), count("2027-03", 8, 2, 1), count("2027-04", 2)],
  WINDOW: [count("CIVIL_AFFAIRS", 8, 2, 1), count("LABOUR", 6, 1), count("PETITIONS", 5)],
  RULE: [count("D5", 7, 2), count("H3", 6, 0, 1), count("S4", 4, 1), count("N3", 2)],
  FAULT: [count("OVERDUE", 7, 2), count("CONDUCT_BREACHED", 6, 0, 1), count("LATE", 4, 1), count("ONE_TIME_NOTICE_BREACHED", 2)],
  PERSON: [count("wang.fang", 8, 2, 1), count("li.na", 6, 1), count("chen.jie", 4), count("WINDOW", 1)].map((one) => ({ ...one, ...(one.key !== "WINDOW" && { person: one.key }) })),
};

/** Who held the overdue case, and how long (D5). @type {Schema<"Held">[]} */
const held = [
  { person: "wang.fang", window: "CIVIL_AFFAIRS", from: "2026-12-01T09:00:00+08:00", until: "2026-12-08T10:30:00+08:00", workingMinutes: 1890 },
  { person: "li.na", window: "LABOUR", from: "2026-12-08T10:30:00+08:00", until: "2026-12-09T11:00:00+08:00", workingMinutes: 390 },
];

const report = answer("ledger.verify", {
  entries: 13, checkpoints: 3, headHash: JSON.parse(book.slice(0, book.indexOf("\n"))).title.headHash, defects: [], signedEntries: 12,
  signedAt: "2026-11-29T20:24:27.452+08:00", unsignedSince: "2026-11-29T20:24:27.644+08:00", promisedEntries: 13,
  sources: { events: 30, demanded: 7, entered: 7, waiting: 0, unjudged: [] },
});

/** @type {[kind: string, who: string, why: string][]} */
const LOOKS = [["APPLICANT", "wang.fang", "HANDLING"], ["NOTICE", "li.na", "打印通知书"], ["APPLICANT", "zhou.min", "核对身份"], ["HAND_OVER", "chen.jie", "联系申请人，约定补交材料的时间"]];

/** @type {Schema<"PageReading">} */
const readings = {
  items: Array.from({ length: 12 }, (_, n) => {
    const [kind, who, why] = nth(LOOKS, n);
    return { no: `330106-20270104-${String(n + 1).padStart(4, "0")}`, kind, who, at: `2027-01-04T09:${String(59 - n)}:07.2+08:00`, why };
  }),
  people: named, next: "bmV4dA",
};

/** What its screens have to have words for. */
export const vocabulary = [
  constants("LedgerState", [
    ["OPEN", "待说明", "to be explained"], ["EXPLAINED", "已说明，待审核", "explained, to be decided"], ["EXCUSED", "说明已采纳", "explanation accepted"],
    ["UNDER_INVESTIGATION", "调查中", "under investigation"], ["DECIDED", "已作处理决定", "decided"], ["CORRECTED", "已更正", "corrected"],
  ]),
  constants("Fault", FAULTS.map(([, code, zh, en]) => [code, zh, en])),
  constants("VerificationDefectKind", [
    ["CHANGED", "记录被改动", "entry changed"], ["REMOVED", "记录缺失", "entry removed"], ["TRUNCATED", "末尾被截去", "end cut off"],
    ["CONTRADICTS_HEAD", "与末条记录不符", "contradicts the head"], ["UNENTERED", "应记未记", "finding not entered"],
  ]),
];

const ndjson = (/** @type {string} */ body) => ({ body, type: "application/x-ndjson" });

export const answers = {
  "GET /api/ledger": (/** @type {unknown} */ _, /** @type {{ url: string }} */ { url }) => {
    // What the lead decides on, and what a figure of the assessment counts, are lists of their own.
    if (url.includes("toDecide")) return ofTheLead["GET /api/ledger"];
    if (url.includes("fault=OVERDUE")) return ofTheOffice.late;
    return answer("ledger.find", { items: lines, next: "bmV4dA", people: named });
  },
  "GET /api/ledger/status-counts": answer("ledger.countByStatus", {
    items: /** @type {const} */ ([["OPEN", 5], ["EXPLAINED", 2], ["EXCUSED", 3], ["UNDER_INVESTIGATION", 1], ["DECIDED", 1], ["CORRECTED", 2]])
      .map(([status, n]) => ({ status, count: n, more: false })),
  }),
  "GET /api/ledger/1": answer("ledger.show", {
    finding: { ...line(0), status: "CORRECTED", lastNumber: 9 }, held, entry: /** @type {Schema<"EntryAnswer">} */ (finding), answers: answered,
    evidence: [{ eventId: timeline[2]?.eventId ?? "", link: `/api/cases/${FAULTS[0]?.[4]}/timeline` }], actions: [], people: named,
  }),
  "GET /api/ledger/4": answer("ledger.show", {
    finding: { ...line(1), status: "EXPLAINED" }, held: [], entry: { .../** @type {Schema<"EntryAnswer">} */ (finding), number: 4 }, answers: [],
    evidence: [{ eventId: "Conduct:330106-XW20261124-0001@0" }], people: named,
    actions: [action("ledger.acceptExplanation", { number: "4" }), action("ledger.correct", { number: "4" })],
  }),
  [`GET /api/cases/${FAULTS[0]?.[4]}/timeline`]: answer("cases.showTimeline", { items: timeline, people: named }),
  "GET /api/ledger/counts": (/** @type {unknown} */ _, /** @type {{ url: string }} */ { url }) => {
    const by = /** @type {Schema<"Counts">["by"]} */ (new URL(url, "http://hall").searchParams.get("by") ?? "MONTH");
    return answer("ledger.count", { year: 2027, by, counts: COUNTS[by], people: named });
  },
  "GET /api/ledger/repeated": answer("ledger.listRepeated", {
    since: "2026-01-04T10:12:00+08:00", until: "2027-01-04T10:12:00+08:00", items: [{ person: "wang.fang", faults: 5 }, { person: "li.na", faults: 3 }], people: named,
  }),
  "GET /api/ledger/checkpoints": answer("ledger.listCheckpoints", { items: checkpoints }),
  "POST /api/ledger/checkpoints": answer("ledger.signCheckpoint", {
    ...nth(checkpoints, 0), eventId: "LedgerCheckpoints:330106-20261129@3", entries: 13, version: 4,
  }),
  "GET /api/public/ledger/head": answer("ledger.showHead", { hall: "330106", entries: 12, headHash: nth(checkpoints, 0).headHash, signedAt: nth(checkpoints, 0).signedAt }),
  "GET /api/ledger/public-key": { body: file("key.pub"), type: "text/plain" },
  "GET /api/ledger/verification": report,
  "GET /api/ledger/export": ndjson(book),
  "GET /api/ledger/sources": ndjson(file("sources.jsonl")),
  "GET /api/applications/readings": answer("personalDataReadings.findAtIntake", readings),
};

export const auditor = signedIn("AUDITOR", text("审计监督", "Auditor"), "xu.jing", ["ledger.find", "ledger.export", "ledger.verify", "me.show"]);
const me = { me: { ...auditor.body, name: "徐静", staffNo: "1501", post: "审计员", windows: [] } };
export const lead = signedIn("LEAD", text("分管领导", "Lead"), "zhou.min", ["ledger.find", "me.show"]);

/** A book in which somebody has written. */
const changed = ndjson(book.replace("挂绳断裂", "从未断裂").split("\n").filter((one) => !one.includes('"number":7,')).join("\n"));

/**
 * Its screens and states, by the name of their picture.
 *
 * @type {Record<string, Look>}
 */
export const screens = {
  ledger: { path: "/ledger", answers: me },
  "ledger-as-of": { path: "/ledger?asOf=2026-11-20T09:00&status=OPEN&from=2026-11-01&to=2026-11-30", answers: me },
  "ledger-entry": { path: "/ledger/1", answers: me },
  "ledger-acceptance": {
    path: "/ledger/4", answers: { me: lead.body },
    then: (page) => page.getByRole("button", { name: /采纳/ }).click(),
  },
  "ledger-counts": { path: "/ledger/counts", answers: me, then: (page) => page.locator("svg text").first().waitFor() },
  checkpoints: { path: "/ledger/checkpoints", answers: me, then: (page) => page.getByText("签名有效").first().waitFor() },
  "ledger-proof": { path: "/ledger/verification", answers: me },
  "ledger-proof-sound": { path: "/ledger/verification", answers: me, then: verify },
  "ledger-proof-unsound": { path: "/ledger/verification", answers: { ...me }, then: (page) => verifyFile(page, changed.body) },
  readings: { path: "/readings", answers: me },
  "readings-complaint": { path: "/readings?place=complaint", answers: me },
};

async function verify(/** @type {Page} */ page) {
  await page.getByRole("button", { name: "导出并核验" }).click();
  await page.getByText("未发现缺陷").first().waitFor();
}

export async function verifyFile(/** @type {Page} */ page, /** @type {string} */ content) {
  await page.getByText("核验已有的文件").click();
  await page.getByLabel("台账导出文件（jsonl）").setInputFiles({ name: "ledger.jsonl", mimeType: "application/x-ndjson", buffer: Buffer.from(content) });
  await page.getByRole("button", { name: "核验所选文件" }).click();
  await page.locator(".verdict, .fault").first().waitFor();
}
