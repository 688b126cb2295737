import { expect, it } from "vitest";
import { judged } from "@/reception/new/known";

const text = (zh: string) => ({ zh, en: zh });
const hit = (kind: string, no: string, title: string) => ({ kind, kindText: text(kind), no, title: text(title), link: `/api/${kind}/${no}` });

it("tells of the same matter today and of an allowance that runs, each once", () => {
  const today = "330106-20270104-0001";
  const before = "330106-20260301-0007";
  const hits = [
    hit("APPLICATION", today, "低保"), hit("CASE", today, "低保"), hit("CASE", before, "低保"), hit("APPLICATION", "330106-20270104-0002", "廉租房"),
    hit("NOTICE", "330106-SL-2027-0001", "低保"),
  ];
  const known = judged(hits, text("低保"), "2027-01-04", new Set([before]));
  expect(known.hits).toHaveLength(4);
  expect(known.sameDay.map(({ no }) => no)).toEqual([today]);
  expect(known.running.map(({ no }) => no)).toEqual([before]);
});
