import { describe, expect, it } from "vitest";
import type { Schema } from "@/api/types";
import { mayCall } from "@/session/may";

const text = { zh: "", en: "" };
const ME: Schema<"Me"> = {
  user: "zhou.min", hall: { code: "330106", name: text }, windows: [], roles: [{ role: "LEAD", text }], standsInFor: [],
  may: ["leaves.approve", "projections.list"], unavailable: [], clock: { now: "2027-01-04T10:12:00+08:00", zone: "Asia/Shanghai", demo: true },
};

describe("what somebody may call", () => {
  it("is what the hall grants", () => {
    expect(mayCall(ME, "leaves.approve", ["LEAD"])).toBe(true);
    expect(mayCall(ME, "cases.decide", ["LEAD"])).toBe(false);
  });

  it("is each service's where the hall grants it for all", () => {
    expect(mayCall(ME, "intake.projections.list", ["OPS"])).toBe(true);
    expect(mayCall(ME, "intake.projections.rebuild", ["OPS"])).toBe(false);
  });

  it("is whatever is open to everybody", () => {
    expect(mayCall(ME, "board.show", undefined)).toBe(true);
    expect(mayCall(undefined, "leaves.approve", ["LEAD"])).toBe(false);
  });

  it("is what the roles allow as long as a service does not answer", () => {
    const away: Schema<"Me"> = { ...ME, unavailable: ["cases"] };
    expect(mayCall(away, "cases.decide", ["CLERK", "LEAD"])).toBe(true);
    expect(mayCall(away, "cases.decide", ["CLERK"])).toBe(false);
    const deputy: Schema<"Me"> = { ...away, standsInFor: [{ user: "wang.fang", name: "王芳", roles: [{ role: "CLERK", text }] }] };
    expect(mayCall(deputy, "cases.decide", ["CLERK"])).toBe(true);
  });
});
