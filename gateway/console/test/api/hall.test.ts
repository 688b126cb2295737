import { beforeEach, describe, expect, it, vi } from "vitest";
import { act, granted, hall, tagged } from "@/api/hall";
import { line } from "@/api/line";
import { LineLost, Problem } from "@/api/problem";
import { session } from "@/api/session";
import type { Answer, Operation, Schema } from "@/api/types";
import { applications, instead } from "../browser/paper/counter.mjs";
import { problem } from "../browser/paper/kit.mjs";

const [{ no } = { no: "" }] = applications;
const NO = { params: { path: { no } } };
const sent: Request[] = [];
const answers: (Response | Error)[] = [];

function answer(status: number, body?: unknown, headers: Record<string, string> = {}) {
  answers.push(new Response(body ? JSON.stringify(body) : null, { status, headers: { "Content-Type": "application/json", ...headers } }));
}

/** What is granted is as the document says. */
function grant<Of extends Operation>(_operation: Of, body: Answer<Of>, tag: string, headers: Record<string, string> = {}) {
  answer(200, body, { ETag: tag, ...headers });
}

const sheet = (tag: string) => grant("applications.show", instead.takenOver.body, tag);
const withdrawn = (version: number) =>
  grant("applications.withdraw", { no, status: "WITHDRAWN", withdrawnAt: "2027-01-04T09:00:00+08:00", version }, `"${version}"`);

function refuse(status: number, code: string, more: Partial<Schema<"Problem">> = {}) {
  answer(status, problem(status, code, "未予办理", more));
}

beforeEach(() => {
  sent.length = 0;
  answers.length = 0;
  session.state = "open";
  session.csrf = { header: "X-CSRF-TOKEN", token: "this-session" };
  vi.stubGlobal("fetch", (request: Request) => {
    sent.push(request);
    const next = answers.shift();
    return next instanceof Response ? Promise.resolve(next) : Promise.reject(next ?? new TypeError("no answer"));
  });
});

const header = (place: number, name: string) => sent[place]?.headers.get(name);

describe("polling", () => {
  it("asks with the tag of the last answer and takes it once more where nothing has changed", async () => {
    grant("dueBoard.show", { items: [] }, 'W/"a"');
    answer(304);
    const first = await granted(hall.GET("/api/due-board", { params: { query: { limit: 7 } } }));
    const second = await granted(hall.GET("/api/due-board", { params: { query: { limit: 7 } } }));
    expect([header(0, "If-None-Match"), header(1, "If-None-Match")]).toEqual([null, 'W/"a"']);
    expect(second).toEqual(first);
  });

  it("never keeps what is personal", async () => {
    const reading = { params: { ...NO.params, header: { "Reading-Reason": "x" } } };
    grant("applications.showApplicant", { name: "张三" }, '"1"');
    grant("applications.showApplicant", { name: "张三" }, '"1"');
    await granted(hall.GET("/api/applications/{no}/applicant", reading));
    await granted(hall.GET("/api/applications/{no}/applicant", reading));
    expect(header(1, "If-None-Match")).toBeNull();
  });
});

describe("a change", () => {
  const change = () =>
    granted(hall.POST("/api/applications/{no}/withdrawal", { ...NO, body: { channel: "COUNTER", proof: "SIGNED_FORM" } }));

  it("carries the session's mark, and a read doesn't", async () => {
    withdrawn(2);
    sheet('"2-a"');
    await change();
    await tagged(hall.GET("/api/applications/{no}", NO));
    expect([header(0, "X-CSRF-TOKEN"), header(1, "X-CSRF-TOKEN")]).toEqual(["this-session", null]);
  });

  it("is seen by whoever made it, until it has been seen", async () => {
    withdrawn(5);
    sheet('"5-a"');
    sheet('"5-a"');
    await change();
    await tagged(hall.GET("/api/applications/{no}", NO));
    await tagged(hall.GET("/api/applications/{no}", NO));
    expect([header(1, "If-Version-At-Least"), header(2, "If-Version-At-Least")]).toEqual(["5", null]);
  });

  it("is made where the sheet that offers it says, for the version that was seen", async () => {
    withdrawn(6);
    const offered = { operation: "applications.withdraw", method: "POST", href: `/api/applications/${no}/withdrawal`, label: { zh: "登记撤回", en: "Withdraw" } };
    await act(offered, { "Idempotency-Key": "once-and-no-more", "If-Match": '"5-a"' }, { channel: "PHONE" });
    expect([sent[0]?.method, sent[0] && new URL(sent[0].url).pathname]).toEqual(["POST", offered.href]);
    expect([header(0, "If-Match"), header(0, "Idempotency-Key"), header(0, "X-CSRF-TOKEN")]).toEqual(['"5-a"', "once-and-no-more", "this-session"]);
    expect(await sent[0]?.json()).toEqual({ channel: "PHONE" });
  });
});

it("what was received is there for whoever received it", async () => {
  const received: Answer<"applications.receive"> = {
    no, queryCode: "9TBA-G4P0", status: "COMPLETE", missing: [], checklist: [], unmet: [], resembles: [], runningGrants: [], firstAsker: "wang.fang", version: 1,
  };
  grant("applications.receive", received, '"1"', { Location: `/api/applications/${no}` });
  sheet('"1-a"');
  const applicant = { name: "张三" };
  await granted(hall.POST("/api/applications", { body: { matterId: "petition", channel: "COUNTER", applicant } }));
  await tagged(hall.GET("/api/applications/{no}", NO));
  expect(header(1, "If-Version-At-Least")).toBe("1");
});

it("for which household it is, its household's version tells and not its own", async () => {
  grant("households.nameForApplication", { no, householdNo: "330106-JT20261123-0001", maskedNames: ["张*"], version: 9 }, '"9"');
  sheet('"2-a"');
  await granted(hall.POST("/api/applications/{no}/household", { ...NO, body: { householdNo: "330106-JT20261123-0001" } }));
  await tagged(hall.GET("/api/applications/{no}", NO));
  expect(header(1, "If-Version-At-Least")).toBeNull();
});

describe("what is not granted", () => {
  it("is thrown as the problem it is", async () => {
    refuse(409, "one-time-notice-spent", { rule: "N3" });
    const failure = await tagged(hall.GET("/api/applications/{no}", NO)).catch((thrown: unknown) => thrown);
    expect(failure).toBeInstanceOf(Problem);
    expect((failure as Problem).document.rule).toBe("N3");
  });

  it("ends the session where nobody is signed in any more", async () => {
    refuse(401, "unauthorized");
    await tagged(hall.GET("/api/applications/{no}", NO)).catch(() => undefined);
    expect(session.state).toBe("ended");
  });

  it("asks for the session's mark anew where it is an old one", async () => {
    refuse(403, "csrf-token-missing");
    answer(200, { signedIn: true, csrf: { header: "X-CSRF-TOKEN", token: "another-session" } });
    await tagged(hall.GET("/api/applications/{no}", NO)).catch(() => undefined);
    expect([session.state, session.csrf?.token]).toEqual(["open", "another-session"]);
  });

  it("shows that the line is lost, and that it is there again", async () => {
    answers.push(new TypeError("failed to fetch"));
    await expect(tagged(hall.GET("/api/applications/{no}", NO))).rejects.toBeInstanceOf(LineLost);
    expect(line.value).toBe("lost");
    sheet('"7-a"');
    await tagged(hall.GET("/api/applications/{no}", NO));
    expect(line.value).toBe("good");
  });
});
