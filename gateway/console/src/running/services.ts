import { useQuery } from "@tanstack/vue-query";
import type { paths } from "#hall";
import { granted, hall } from "@/api/hall";
import { poll } from "@/api/queries";
import type { Schema } from "@/api/types";

export type Service = Schema<"ServiceOverview">["unavailable"][number];

/** In the order in which a person's matter comes to them. */
export const SERVICES: readonly Service[] = ["intake", "cases", "accountability", "attendance"];

export function isService(name: string): name is Service {
  return SERVICES.some((service) => service === name);
}

/** Which service records the streams of a topic, and so can publish them again. */
export function ownerOf(topic: string): Service | undefined {
  const place = ["hall.applications", "hall.cases", "hall.accountability", "hall.attendance"].indexOf(topic);
  return SERVICES[place];
}

type Path = keyof paths & `/api/ops/cases/${string}`;

/** Each service has the same addresses below its name; they are typed as those of one. */
export function at<Of extends Path>(service: Service, path: Of): Of {
  return path.replace("/cases/", `/${service}/`) as Of;
}

/** While something is rebuilt or compared, its progress is looked at this often. */
const SOON = 2_000;

/** How all services are doing, looked at again and again. */
export function useOverview() {
  const query = useQuery({
    queryKey: ["running-overview"],
    queryFn: () => granted(hall.GET("/api/ops/overview")),
    refetchInterval: ({ state }) => (poll() && state.data?.services.some(({ underWay }) => underWay?.length) ? SOON : poll()),
  });
  const doing = (service: Service) => query.data.value?.services.find((one) => one.service === service);
  return { query, doing };
}
