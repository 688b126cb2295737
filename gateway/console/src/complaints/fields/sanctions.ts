import { useQuery } from "@tanstack/vue-query";
import { computed } from "vue";
import { granted, hall } from "@/api/hall";
import type { Schema } from "@/api/types";

export type Sanction = Schema<"SanctionForm">["sanction"];
export type Table = Schema<"Table">;

/** The hall's table of sanctions; it changes with a setting of the hall. */
export function useSanctions() {
  const query = useQuery({ queryKey: ["sanctions"], queryFn: () => granted(hall.GET("/api/sanctions")), staleTime: 5 * 60_000 });
  return { table: computed(() => query.data.value) };
}

export interface Group {
  readonly form: Schema<"SanctionForm">["form"];
  readonly sanctions: Table["sanctions"];
}

/** What an appeal against a sanction may lead to. */
interface Weighed {
  readonly lighter?: readonly Sanction[];
}

/**
 * The sanctions by their form, in the order of the table. An appeal makes nothing heavier: where one is to be lighter only what
 * the hall says is clearly so is there to choose, wherever it stands on the ladder (B8).
 */
export function grouped(sanctions: Table["sanctions"], lighterThan?: Sanction): readonly Group[] {
  const before = sanctions.find(({ sanction }) => sanction === lighterThan) as (Table["sanctions"][number] & Weighed) | undefined;
  const open = sanctions.filter(({ sanction }) => lighterThan === undefined || (before?.lighter ?? []).includes(sanction));
  const forms = [...new Set(open.map(({ form }) => form))];
  return forms.map((form) => ({ form, sanctions: open.filter((one) => one.form === form) }));
}
