import { expect, it } from "vitest";
import { bookSent, emptyBook } from "@/appointments/week/book";

const slot = { date: "2027-01-05", start: "09:00", window: "CIVIL_AFFAIRS" };

it("A1: a booking leaves out what nobody told", () => {
  const form = { ...emptyBook(), matterId: "low-rent-housing", clerk: "wang.fang", person: { name: " 张三 ", phone: "", address: " ", email: "" } };
  expect(bookSent(form, slot)).toEqual({
    ...slot, matterId: "low-rent-housing", channel: "PHONE", clerk: "wang.fang", slots: 1, kind: "HALL", person: { name: "张三" },
  });
});

it("A2: a visit tells why, and a meeting at the hall does not", () => {
  const visit = { ...emptyBook(), kind: "HOME_VISIT" as const, visitReason: "OTHER" as const, explanation: "卧床" };
  expect(bookSent(visit, slot).visit).toEqual({ reason: "OTHER", explanation: "卧床" });
  expect(bookSent({ ...visit, kind: "HALL" }, slot)).not.toHaveProperty("visit");
});

it("S5: who wishes for messages is told so, and an address of mail is sent for mail alone", () => {
  const form = { ...emptyBook(), messages: ["SMS" as const], person: { name: "张三", phone: "13800138000", address: "", email: "zhang@example.cn" } };
  expect(bookSent(form, slot)).toMatchObject({ messages: ["SMS"], person: { name: "张三", phone: "13800138000" } });
  expect(bookSent(form, slot).person).not.toHaveProperty("email");
  expect(bookSent({ ...form, messages: ["MAIL"] }, slot).person).toHaveProperty("email", "zhang@example.cn");
});

it("S8: a booking that is about an application names it, and who comes for its applicant", () => {
  const form = { ...emptyBook(), concernsNo: " 330106-20270104-0007 " };
  expect(bookSent(form, slot).concerns).toEqual({ no: "330106-20270104-0007" });
  expect(bookSent({ ...form, concernsAct: "COLLECT", concernsRepresentative: 2 }, slot).concerns).toEqual({ no: "330106-20270104-0007", act: "COLLECT", representative: 2 });
});
