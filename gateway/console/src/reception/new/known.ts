import { computed, shallowRef, watch } from "vue";
import { granted, hall } from "@/api/hall";
import { useSubmission } from "@/api/submission";
import type { Schema } from "@/api/types";
import { dayOf } from "@/parts/time";
import { hallNow } from "@/shell/clock";
import { idFault, typedIdNumber } from "../id-number";

type Hit = Schema<"Hit">;

export interface Known {
  readonly hits: readonly Hit[];
  /** The same matter, received today. */
  readonly sameDay: readonly Hit[];
  /** The same allowance, which runs. */
  readonly running: readonly Hit[];
}

/** The day on which it was received stands in a number: 330106-20270104-0001. */
const dayIn = (no: string) => /^\d{6}-(\d{8})-/.exec(no)?.[1];

/** What is known of somebody that bears on what is being received. */
export function judged(hits: readonly Hit[], matter: Schema<"LocalizedText">, today: string, runningNos: ReadonlySet<string>): Known {
  const handled = hits.filter(({ kind }) => kind === "APPLICATION" || kind === "CASE");
  const same = handled.filter(({ title }) => title?.zh === matter.zh);
  const byNo = new Map(same.map((hit) => [hit.no, hit]));
  return {
    hits: handled,
    sameDay: [...byNo.values()].filter(({ no }) => dayIn(no) === today.replaceAll("-", "")),
    running: [...new Map(handled.map((hit) => [hit.no, hit])).values()].filter(({ no }) => runningNos.has(no)),
  };
}

/**
 * Looks for what is known of whoever an identity number belongs to. Each look is on record (R3): there is one for each number
 * that is typed whole, whatever matters are chosen for it, and what a draft brought back is looked for when somebody asks.
 */
export function useLook(idNumber: () => string, isWanted: () => boolean) {
  const typed = computed(() => typedIdNumber(idNumber()));
  const whole = computed(() => (typed.value !== "" && idFault(typed.value, dayOf(hallNow.value)) === undefined ? typed.value : undefined));
  const found = shallowRef<{ readonly of: string; readonly hits: readonly Hit[] }>();
  let looked: string | undefined;
  let under = "";
  const { submit, sending, problem } = useSubmission(
    async () => {
      // However often it goes out, it is for the number it began with.
      const of = under;
      return { of, hits: (await granted(hall.POST("/api/search", { body: { q: of } }))).items };
    },
    (answer) => (found.value = answer),
    { again: true },
  );

  function look() {
    if (sending.value || whole.value === undefined) return;
    looked = under = whole.value;
    void submit();
  }

  watch([whole, sending], () => {
    if (sending.value || whole.value === looked) return;
    problem.value = undefined;
    if (whole.value !== undefined && isWanted()) look();
  });

  return {
    look,
    sending,
    problem,
    isWhole: computed(() => whole.value !== undefined),
    /** What was found of the number that stands there. */
    hits: computed(() => (found.value?.of === whole.value ? found.value?.hits : undefined)),
  };
}
