import commands from "virtual:hall-commands";
import type { Operation, Schema } from "@/api/types";

/**
 * What can be done without a sheet that offers it, at the address and by the words of the document; numbers stand in the
 * address. Whether it can be done now, the hall says when it is sent.
 */
export function commandOf(operation: Operation, place: Readonly<Record<string, string>> = {}): Schema<"Action"> {
  const [method, path, zh, en] = commands[operation] ?? [];
  if (method === undefined || path === undefined) throw new Error(`${operation} changes nothing`);
  const href = path.replace(/{(\w+)}/g, (_, name: string) => encodeURIComponent(place[name] ?? ""));
  return { operation, method, href, label: { zh: zh ?? operation, en: en ?? operation } };
}
