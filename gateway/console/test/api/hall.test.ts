import { beforeEach, describe, expect, it, vi } from "vitest";
import { granted, hall, tagged } from "@/api/hall";
import { line } from "@/api/line";
import { LineLost, Problem } from "@/api/problem";
import { session } from "@/api/session";

const NO = { params: { path: { no: "330106-20270101-0001" } } };
const sent: Request[] = [];
const answers: (Response | Error)[] = [];

function answer(status: number, body?: object, headers: Record<string, string> = {}) {
  answers.push(new Response(body ? JSON.stringify(body) : null, { status, headers: { "Content-Type": "application/json", ...headers } }));
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
    answer(200, { items: [] }, { ETag: 'W/"a"' });
    answer(304);
    const first = await granted(hall.GET("/api/due-board", { params: { query: { limit: 7 } } }));
    const second = await granted(hall.GET("/api/due-board", { params: { query: { limit: 7 } } }));
    expect([header(0, "If-None-Match"), header(1, "If-None-Match")]).toEqual([null, 'W/"a"']);
    expect(second).toEqual(first);
  });

  it("never keeps what is personal", async () => {
    const reading = { params: { ...NO.params, header: { "Reading-Reason": "x" } } };
    answer(200, { name: "张三" }, { ETag: '"1"' });
    answer(200, { name: "张三" }, { ETag: '"1"' });
    await granted(hall.GET("/api/applications/{no}/applicant", reading));
    await granted(hall.GET("/api/applications/{no}/applicant", reading));
    expect(header(1, "If-None-Match")).toBeNull();
  });
});

describe("a change", () => {
  const change = () =>
    granted(hall.POST("/api/applications/{no}/withdrawal", { ...NO, body: { channel: "PHONE" } }));

  it("carries the session's mark, and a read doesn't", async () => {
    answer(200, { version: 2 }, { ETag: '"2"' });
    answer(200, {}, { ETag: '"2"' });
    await change();
    await tagged(hall.GET("/api/applications/{no}", NO));
    expect([header(0, "X-CSRF-TOKEN"), header(1, "X-CSRF-TOKEN")]).toEqual(["this-session", null]);
  });

  it("is seen by whoever made it, until it has been seen", async () => {
    answer(200, { version: 5 }, { ETag: 'W/"5"' });
    answer(200, {}, { ETag: '"5"' });
    answer(200, {}, { ETag: '"5"' });
    await change();
    await tagged(hall.GET("/api/applications/{no}", NO));
    await tagged(hall.GET("/api/applications/{no}", NO));
    expect([header(1, "If-Version-At-Least"), header(2, "If-Version-At-Least")]).toEqual(["5", null]);
  });
});

describe("what is not granted", () => {
  it("is thrown as the problem it is", async () => {
    answer(409, { type: "about:blank", title: "已用过", status: 409, code: "one-time-notice-spent", rule: "N3" });
    const failure = await tagged(hall.GET("/api/applications/{no}", NO)).catch((thrown: unknown) => thrown);
    expect(failure).toBeInstanceOf(Problem);
    expect((failure as Problem).document.rule).toBe("N3");
  });

  it("ends the session where nobody is signed in any more", async () => {
    answer(401, { type: "about:blank", title: "未登录", status: 401, code: "unauthorized" });
    await tagged(hall.GET("/api/applications/{no}", NO)).catch(() => undefined);
    expect(session.state).toBe("ended");
  });

  it("asks for the session's mark anew where it is an old one", async () => {
    answer(403, { type: "about:blank", title: "页面已失效", status: 403, code: "csrf-token-missing" });
    answer(200, { signedIn: true, csrf: { header: "X-CSRF-TOKEN", token: "another-session" } });
    await tagged(hall.GET("/api/applications/{no}", NO)).catch(() => undefined);
    expect([session.state, session.csrf?.token]).toEqual(["open", "another-session"]);
  });

  it("shows that the line is lost, and that it is there again", async () => {
    answers.push(new TypeError("failed to fetch"));
    await expect(tagged(hall.GET("/api/applications/{no}", NO))).rejects.toBeInstanceOf(LineLost);
    expect(line.value).toBe("lost");
    answer(200, {});
    await tagged(hall.GET("/api/applications/{no}", NO));
    expect(line.value).toBe("good");
  });
});
