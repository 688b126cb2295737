import type { RouteLocationRaw } from "vue-router";
import { granted, hall } from "@/api/hall";
import type { Operation, Schema, Text } from "@/api/types";
import { screenOf } from "@/parts/link";
import { dayOf } from "@/parts/time";
import { daysOf, type Opened, type Span } from "./figures";

/** One thing that counts for a figure. */
export interface Source {
  readonly key: string;
  readonly day: string;
  readonly name: string;
  readonly told: string;
  readonly to?: RouteLocationRaw | undefined;
}

export interface Tongue {
  readonly words: (text: Text | undefined) => string;
  readonly label: (of: string, code: string | undefined) => string;
  readonly windowName: (code: string | undefined) => string;
}

type Find = (opened: Opened, month: string, tongue: Tongue) => Promise<readonly Source[]>;

interface Kind {
  /** Without which it can't be read. */
  readonly needs: Operation;
  readonly find: Find;
}

/** As many pages as are read of a list; a month of a hall has fewer. */
const PAGES = 5;
const LIMIT = 200;

interface Page<Item> {
  readonly items: readonly Item[];
  readonly next?: string;
}

async function whole<Item>(ask: (query: { limit: number; after?: string }) => Promise<Page<Item>>): Promise<readonly Item[]> {
  const all: Item[] = [];
  let after: string | undefined;
  for (let page = 0; page < PAGES; page++) {
    const { items, next } = await ask({ limit: LIMIT, ...(after && { after }) });
    all.push(...items);
    if (next === undefined) break;
    after = next;
  }
  return all;
}

const isIn = ({ from, to }: Span, day: string) => from <= day && day <= to;
const inMonth = (span: Span, at: string | undefined): at is string => at !== undefined && isIn(span, dayOf(at));
/** What is handled in a month was received in it or in the year before. */
const received = ({ to }: Span): Span => ({ from: `${Number(to.slice(0, 4)) - 1}${to.slice(4, 7)}-01`, to });
const caseAt = (no: string) => ({ name: "case", params: { no } });
const isSubject = ({ of, subject }: Opened, person: string | undefined, window: string | undefined) =>
  (of === "clerks" ? person : window) === subject;

const accepted: Find = async (opened, month, { words }) => {
  const span = daysOf(month);
  const window = opened.of === "windows" ? { window: opened.subject } : {};
  const lines = await whole((query) =>
    granted(hall.GET("/api/register", { params: { query: { ...received(span), ...window, ...query } } })),
  );
  return lines
    .filter(({ acceptedAt, acceptedBy, window: at }) => inMonth(span, acceptedAt) && isSubject(opened, acceptedBy, at))
    .map(({ no, acceptedAt = "", matterName }) => ({ key: no, day: dayOf(acceptedAt), name: no, told: words(matterName), to: caseAt(no) }));
};

function handled(counts: (line: Schema<"CaseLine">, span: Span) => boolean): Find {
  return async (opened, month, { words }) => {
    const span = daysOf(month);
    const whose = opened.of === "clerks" ? { handler: opened.subject } : { window: opened.subject };
    const lines = await whole((query) => granted(hall.GET("/api/cases", { params: { query: { ...received(span), ...whose, ...query } } })));
    return lines
      .filter((line) => line.status !== "WITHDRAWN" && counts(line, span))
      .map(({ no, completedAt, dueAt, acceptedAt, matterName, statusText }) => ({
        key: no,
        day: dayOf(completedAt ?? dueAt ?? acceptedAt),
        name: no,
        told: `${words(matterName)} · ${words(statusText)}`,
        to: caseAt(no),
      }));
  };
}

/** Without excuse, or with one: what the ledger excused or corrected stands beside what counts (D5, D8). */
const EXCUSED: ReadonlySet<string> = new Set(["EXCUSED", "CORRECTED"]);

const late = (excused: boolean): Find => async (opened, month, { label }) => {
  const whose = opened.of === "clerks" ? { person: opened.subject } : { window: opened.subject };
  const lines = await whole((query) =>
    granted(hall.GET("/api/ledger", { params: { query: { ...daysOf(month), ...whose, fault: "OVERDUE", ...query } } })),
  );
  return lines
    .filter(({ status }) => EXCUSED.has(status) === excused)
    .map(({ number, occurredAt, subject, status }) => ({
      key: String(number),
      day: dayOf(occurredAt),
      name: `${number}`,
      told: `${label("LedgerState", status)} · ${subject}`,
      to: screenOf(`/api/ledger/${number}`) ?? caseAt(subject),
    }));
};

const rated: Find = async ({ of, subject }, month) => {
  const by = of === "clerks" ? "CLERK" : "WINDOW";
  const { items } = await granted(hall.GET("/api/ratings", { params: { query: { by, month } } }));
  return items
    .filter(({ key, clerk }) => (clerk ?? key) === subject)
    .flatMap(({ ofStars }) => ofStars.map((n, stars) => ({ key: String(stars), day: month, name: "★".repeat(stars + 1), told: String(n) })))
    .filter(({ told }) => told !== "0");
};

const complained: Find = async (opened, month, { words }) => {
  const whose = opened.of === "clerks" ? { person: opened.subject } : { window: opened.subject };
  const lines = await whole((query) =>
    granted(hall.GET("/api/complaints", { params: { query: { ...received(daysOf(month)), ...whose, ...query } } })),
  );
  return lines.map(({ no, filedAt, groundText, statusText }) => ({
    key: no,
    day: dayOf(filedAt),
    name: no,
    told: `${words(groundText)} · ${words(statusText)}`,
    to: screenOf(`/api/complaints/${no}`),
  }));
};

function attended(verdict: string): Find {
  return async (opened, month, { label }) => {
    const { faults } = await granted(hall.GET("/api/attendance/months/{month}", { params: { path: { month } } }));
    return faults
      .filter((fault) => fault.verdict === verdict && isSubject(opened, fault.clerk, fault.window))
      .map(({ day, half, clerk }) => ({
        key: `${day}-${half}-${clerk}`,
        day,
        name: label("HalfDay", half),
        told: label("AttendanceVerdict", verdict),
        to: screenOf(`/api/attendance/days/${day}`),
      }));
  };
}

const inspected: Find = async ({ of, subject }, month, { windowName, words }) => {
  const window = of === "windows" ? { window: subject } : {};
  const lines = await whole((query) => granted(hall.GET("/api/conduct/inspections", { params: { query: { month, ...window, ...query } } })));
  return lines
    .filter(({ withdrawal }) => !withdrawal)
    .map(({ no, day, window: at, text, inspection }) => ({
      key: no,
      day,
      name: no,
      told: `${windowName(at)} · ${words(text)} · ${inspection?.points ?? ""}`,
      to: { name: "conductRecord", params: { no } },
    }));
};

const commended: Find = async (opened, month) => {
  const span = daysOf(month);
  const lines = await whole((query) => granted(hall.GET("/api/conduct/postings", { params: { query } })));
  return lines
    .filter(({ notice, day, person, window }) => notice?.kind === "COMMENDATION" && !notice.withdrawal && isIn(span, day) && isSubject(opened, person, window))
    .map(({ no, day, notice }) => ({ key: no, day, name: no, told: notice?.title ?? "", to: { name: "conductRecord", params: { no } } }));
};

const isAnswered = ({ completedAt }: Schema<"CaseLine">, span: Span) => inMonth(span, completedAt);
const isInTime = ({ completedAt, dueAt }: Schema<"CaseLine">, span: Span) =>
  inMonth(span, completedAt) && dueAt !== undefined && Date.parse(completedAt) <= Date.parse(dueAt);
/** Extended are some of those that ran in the month; each case's own deadline says which. */
const ran = ({ acceptedAt, completedAt }: Schema<"CaseLine">, { from, to }: Span) =>
  dayOf(acceptedAt) <= to && (completedAt === undefined || dayOf(completedAt) >= from);

/** Where each figure of an assessment comes from. */
export const SOURCES: Readonly<Record<string, Kind>> = {
  accepted: { needs: "register.show", find: accepted },
  onTime: { needs: "cases.find", find: handled(isInTime) },
  late: { needs: "ledger.find", find: late(false) },
  lateExcused: { needs: "ledger.find", find: late(true) },
  extended: { needs: "cases.find", find: handled(ran) },
  averageShare: { needs: "cases.find", find: handled(isAnswered) },
  ratings: { needs: "ratings.show", find: rated },
  averageRating: { needs: "ratings.show", find: rated },
  complaintsFounded: { needs: "complaints.find", find: complained },
  attendanceLate: { needs: "attendance.showMonth", find: attended("LATE") },
  leftEarly: { needs: "attendance.showMonth", find: attended("LEFT_EARLY") },
  offPost: { needs: "attendance.showMonth", find: attended("OFF_POST") },
  absent: { needs: "attendance.showMonth", find: attended("ABSENT") },
  inspections: { needs: "conduct.listInspections", find: inspected },
  averagePoints: { needs: "conduct.listInspections", find: inspected },
  commendations: { needs: "conduct.listPostings", find: commended },
};
