import { useQuery } from "@tanstack/vue-query";
import { computed } from "vue";
import { hall, tagged } from "@/api/hall";
import type { Schema } from "@/api/types";
import type { Option } from "@/parts/vocabulary";
import { useMe } from "@/session/me";

/** Those who may be the one who came, by number and masked name; how far each may act the hall judges, and says why not (S8). */
export const toChooseFrom = (lines: readonly Schema<"RepresentativeLine">[]): readonly Option[] =>
  lines.filter(({ revoked }) => !revoked).map(({ no, name }) => ({ value: String(no), text: `${no} · ${name}` }));

/** Who acts for the applicant of an application, to choose from. */
export function useRepresentatives(no: () => string) {
  const { may } = useMe();
  const { data } = useQuery({
    queryKey: ["representatives-of", no],
    queryFn: () => tagged(hall.GET("/api/applications/{no}/representatives", { params: { path: { no: no() } } })),
    enabled: () => may("representatives.ofApplication"),
    retry: false,
  });
  return computed(() => toChooseFrom(data.value?.sheet.items ?? []));
}

/** The field of a form in which whoever came is chosen; none where nobody acts for the applicant. */
export const whoCame = (representatives: readonly Option[], label = "representative") =>
  representatives.length > 0 ? ([{ name: "representative", as: "number", label, optional: "told", options: representatives }] as const) : [];
