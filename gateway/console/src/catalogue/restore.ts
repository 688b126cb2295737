import { Document, isScalar, visit } from "yaml";
import type { Schema } from "@/api/types";

type Detail = Schema<"Detail">;

/** What the hall tells of a matter, once without circumstances and once for each of them alone. */
export interface Told {
  readonly plain: Detail;
  readonly each: ReadonlyMap<string, Detail>;
}

/** When a thing is asked for, as far as answers for one circumstance at a time tell. */
type When = "always" | { anyOf: string[] } | { noneOf: string[] };

/** The version after this one, of the year in which it begins. */
export function nextVersion(version: string, year: string): string {
  const [of = "", number = "0"] = version.split(".");
  return of === year ? `${year}.${Number(number) + 1}` : `${year}.1`;
}

function whenOf(code: string, { plain, each }: Told, has: (detail: Detail, code: string) => boolean): When {
  const with_ = [...each].filter(([, detail]) => has(detail, code)).map(([circumstance]) => circumstance);
  if (!has(plain, code)) return { anyOf: with_ };
  const without = [...each.keys()].filter((circumstance) => !with_.includes(circumstance));
  return without.length > 0 ? { noneOf: without } : "always";
}

function gathered<Thing extends { readonly code: string }>({ plain, each }: Told, of: (detail: Detail) => readonly Thing[]): readonly Thing[] {
  const all = new Map<string, Thing>();
  for (const detail of [plain, ...each.values()]) {
    for (const thing of of(detail)) if (!all.has(thing.code)) all.set(thing.code, thing);
  }
  return [...all.values()];
}

const listed = (detail: Detail, code: string) => detail.checklist.some((item) => item.code === code);
const charged = (detail: Detail, code: string) => detail.fees.some((fee) => fee.code === code);

/** The document that a version may have had, to begin the next one with: no operation tells what was published. */
export function restored(told: Told, version: string, validFrom: string): string {
  const { plain } = told;
  const { period, ...guide } = plain.guide;
  const whole = {
    id: plain.id,
    version,
    validFrom,
    kind: plain.kind,
    window: plain.window,
    limitWorkingDays: plain.limitWorkingDays,
    authority: plain.authority,
    name: plain.name,
    guide: {
      source: guide.source,
      fee: guide.fee,
      conditions: guide.conditions,
      procedure: guide.procedure,
      period: period && { ...period, from: period.from.replace("--", ""), until: period.until.replace("--", "") },
      notes: guide.notes,
    },
    choices: plain.choices.map(({ exclusive, ...choice }) => ({ ...choice, ...(exclusive && { exclusive }) })),
    materials: gathered(told, ({ checklist }) => checklist).map(({ code, name, originals, copies, principal, why }) => ({
      code, name, originals, copies, principal, requiredWhen: whenOf(code, told, listed), reason: why,
    })),
    figures: plain.figures.length > 0 ? plain.figures : undefined,
    fees: listOf(gathered(told, ({ fees }) => fees).map((fee) => ({ ...fee, requiredWhen: whenOf(fee.code, told, charged) }))),
    stages: plain.stages,
  };
  return written(new Document(JSON.parse(JSON.stringify(whole))));
}

const listOf = <Item>(items: Item[]) => (items.length > 0 ? items : undefined);

/** As the catalogue writes it: both languages on a line, and texts that look like numbers or days in quotes. */
export function written(document: Document): string {
  visit(document, {
    Map: (_, node) => {
      if (node.has("zh") || node.has("anyOf") || node.has("noneOf")) node.flow = true;
    },
    Scalar: (_, node) => {
      if (isScalar(node) && typeof node.value === "string" && /^\d/.test(node.value)) node.type = "QUOTE_DOUBLE";
    },
  });
  return document.toString({ lineWidth: 0 });
}
