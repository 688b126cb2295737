import { describe, expect, it } from "vitest";
import { faultsOf, Problem, problemOf } from "@/api/problem";

const document = { type: "about:blank", title: "有误", status: 422, code: "invalid" };
const fault = (field: string, message: string) => ({ field, code: "wrong", message });
const refused = (...errors: ReturnType<typeof fault>[]) => new Problem({ ...document, errors });

describe("a refusal", () => {
  it("lands at the fields that it names", () => {
    const problem = refused(fault("applicant.phone", "不是电话号码"), fault("materials[2]", "没有这种材料"));
    expect(faultsOf(problem, ["applicant.phone", "materials"])).toEqual({
      fields: { "applicant.phone": "不是电话号码", materials: "没有这种材料" },
      rest: [],
    });
  });

  it("lands at the nearest field where it names one inside", () => {
    const problem = refused(fault("meeting.at", "不在工作时间"));
    expect(faultsOf(problem, ["meeting", "meeting.at"]).fields).toEqual({ "meeting.at": "不在工作时间" });
    expect(faultsOf(problem, ["meeting"]).fields).toEqual({ meeting: "不在工作时间" });
  });

  it("lands at the line that it names where each has fields of its own", () => {
    const problem = refused(fault("members[1].idNumber", "校验位不符"), fault("members", "须有一名户主"));
    expect(faultsOf(problem, ["members", "members[0].idNumber", "members[1].idNumber"])).toEqual({
      fields: { "members[1].idNumber": "校验位不符", members: "须有一名户主" },
      rest: [],
    });
  });

  it("tells all faults of one field, and those of no field beside the form", () => {
    const problem = refused(fault("reason", "太长"), fault("reason", "不能有号码"), fault("If-Match", "不是版本"));
    expect(faultsOf(problem, ["reason"])).toEqual({ fields: { reason: "太长 不能有号码" }, rest: ["If-Match: 不是版本"] });
  });

  it("is read from the answer with the time to wait", async () => {
    const answer = new Response(JSON.stringify({ ...document, status: 503 }), { status: 503, headers: { "Retry-After": "2" } });
    const problem = await problemOf(answer);
    expect([problem.code, problem.retryAfter, problem.passes]).toEqual(["invalid", 2, true]);
  });

  it("is one even where a proxy answered with a page", async () => {
    const problem = await problemOf(new Response("<html>", { status: 502 }));
    expect([problem.status, problem.code, problem.passes]).toEqual([502, "unknown", true]);
  });
});
