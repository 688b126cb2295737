import type { UseQueryReturnType } from "@tanstack/vue-query";
import { computed } from "vue";
import { Problem } from "@/api/problem";

interface Query<Data> {
  readonly data: { readonly value: Data | undefined };
  readonly error: { readonly value: unknown };
  readonly refetch: () => unknown;
}

/**
 * A question whose answer is gone as soon as the hall says that there is nothing: who was relieved of an investigation sees no
 * more of it, though the last answer is still at hand (B7).
 */
export function secret<Data>({ data, error, refetch }: UseQueryReturnType<Data, Error>): Query<Data> {
  const isGone = computed(() => error.value instanceof Problem && [403, 404].includes(error.value.status));
  return { data: computed(() => (isGone.value ? undefined : data.value)), error, refetch };
}
