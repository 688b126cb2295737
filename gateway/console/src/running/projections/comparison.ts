import { useQueryClient } from "@tanstack/vue-query";
import { ref } from "vue";
import { granted, hall } from "@/api/hall";
import { LineLost, Problem } from "@/api/problem";
import type { Schema } from "@/api/types";
import { at, type Service } from "../services";

export interface Compared {
  readonly service: Service;
  readonly name: string;
  /** None while it goes on, or where nobody waited for its end. */
  readonly result?: Schema<"Comparison">;
  readonly problem?: Problem;
  readonly late?: boolean;
}

/** The gateway waits for an answer less long than the comparison of a large view takes. */
const LATE = [502, 504];
const BEGUN = 800;

/** Comparisons that were asked for on this screen, the last one first. They change nothing, and are not asked for twice. */
export function useComparisons() {
  const queries = useQueryClient();
  const compared = ref<readonly Compared[]>([]);
  const isRunning = (service: Service, name: string) =>
    compared.value.some((one) => one.service === service && one.name === name && !one.result && !one.problem && !one.late);

  function put(one: Compared) {
    const others = compared.value.filter(({ service, name }) => service !== one.service || name !== one.name);
    compared.value = [one, ...others];
  }

  async function compare(service: Service, name: string) {
    if (isRunning(service, name)) return;
    put({ service, name });
    setTimeout(() => void queries.invalidateQueries({ queryKey: ["running-overview"] }), BEGUN);
    try {
      const path = at(service, "/api/ops/cases/projections/{name}/comparison");
      put({ service, name, result: await granted(hall.POST(path, { params: { path: { name } } })) });
    } catch (failure) {
      if (failure instanceof LineLost || (failure instanceof Problem && LATE.includes(failure.status))) put({ service, name, late: true });
      else if (failure instanceof Problem) put({ service, name, problem: failure });
      else throw failure;
    }
  }

  return { compared, compare, isRunning };
}
