import type { Body, Schema } from "@/api/types";

type List = Schema<"InspectionList">;

export interface InspectionForm {
  window: string;
  day: string;
  answerable: string;
  remark: string;
  /** What each item of the list was given, as it is typed. */
  scores: Record<string, string>;
}

/** Everything is in order until the inspector takes points off. */
export function emptyInspection(day: string, list: List): InspectionForm {
  return { window: "", day, answerable: "", remark: "", scores: Object.fromEntries(list.items.map(({ code, points }) => [code, String(points)])) };
}

export function sumOf(form: InspectionForm, list: List): number {
  return list.items.reduce((sum, { code }) => sum + (Number(form.scores[code]) || 0), 0);
}

export const FIELDS = ["window", "day", "answerable", "remark", "scores"] as const;

export function inspectionOf(form: InspectionForm, list: List): Body<"conduct.inspect"> {
  return {
    window: form.window,
    day: form.day,
    scores: list.items.map(({ code }) => ({ item: code, points: Number(form.scores[code]) })),
    ...(form.answerable && { answerable: form.answerable }),
    ...(form.remark.trim() && { remark: form.remark.trim() }),
  };
}
