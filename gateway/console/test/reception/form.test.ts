import { describe, expect, it } from "vitest";
import { chosen, emptyForm, requestOf } from "@/reception/new/form";
import { fitting } from "@/reception/new/matters";

const text = (zh: string) => ({ zh, en: zh });
const material = (code: string) => ({ code, name: text(code), originals: 1, copies: 0, principal: false, why: text(""), because: [], unless: [] });
const guide = { checklist: [material("ID_CARD")], figures: [{ code: "HOSPITAL_COST", question: text("") }], messages: ["SMS" as const] };

describe("what is registered", () => {
  it("leaves out what was not filled in, and materials that are no longer asked for", () => {
    const form = { ...emptyForm(), matterId: "petition", materials: ["ID_CARD", "MARRIAGE_CERTIFICATE"] };
    form.applicant = { name: " 张三 ", idNumber: "1101051949 1231002x", phone: "", email: "", address: " " };
    expect(requestOf(form, guide)).toEqual({
      matterId: "petition",
      channel: "COUNTER",
      circumstances: [],
      materials: ["ID_CARD"],
      applicant: { name: "张三", idNumber: "11010519491231002X" },
    });
  });

  it("names figures as numbers, and why it is urgent", () => {
    const form = { ...emptyForm(), figures: { HOSPITAL_COST: "30000" }, urgent: true, urgentReason: "病重" };
    expect(requestOf(form, guide)).toMatchObject({ figures: [{ code: "HOSPITAL_COST", value: 30000 }], urgent: { reason: "病重" } });
  });

  it("S5: asks for no message by what the hall doesn't send", () => {
    const form = { ...emptyForm(), messages: ["SMS" as const, "WECHAT" as const] };
    expect(requestOf(form, guide)).toMatchObject({ messages: ["SMS"] });
    expect(requestOf({ ...form, messages: ["WECHAT"] }, guide)).not.toHaveProperty("messages");
  });
});

it("M2: circumstances that exclude each other take each other's place", () => {
  const choice = { code: "TIMING", question: text(""), obligatory: true, exclusive: true, circumstances: [{ code: "LATE", name: text("") }, { code: "EARLY", name: text("") }] };
  expect(chosen(["OTHER", "EARLY"], choice, "LATE")).toEqual(["OTHER", "LATE"]);
  expect(chosen(["LATE"], { ...choice, exclusive: false }, "EARLY")).toEqual(["LATE", "EARLY"]);
});

describe("a matter is found", () => {
  const matter = (id: string, zh: string, window: string) => ({ id, version: "1", name: { zh, en: id.replaceAll("-", " ") }, kind: "PROMISED" as const, window });
  const matters = [matter("low-rent-housing", "廉租房申请", "CIVIL_AFFAIRS"), matter("pension-qualification", "养老金资格认证", "LABOUR")];
  const windows: Record<string, string> = { CIVIL_AFFAIRS: "民政救济", LABOUR: "劳动保障" };
  const found = (typed: string) => fitting(matters, typed, (code) => windows[code] ?? code).map(({ id }) => id);

  it.each([
    ["lzf", "low-rent-housing"],
    ["资格", "pension-qualification"],
    ["劳动", "pension-qualification"],
    ["housing", "low-rent-housing"],
    ["ldbz yl", "pension-qualification"],
  ])("by %s", (typed, id) => {
    expect(found(typed)).toEqual([id]);
  });
});
