import type { Middleware } from "openapi-fetch";

/** What holds a version; for which household an application is, its household tells, and the version is the household's (S8). */
const THING = /^\/api\/(?:applications|cases|appointments|duty-calls|queues|rota|staff|erasures|households)\/[^/]+(?=\/(?!household$)|$)/;

/**
 * Whoever has changed something sees it changed, and what was made is there: a sheet is asked for at least in the version that
 * the last command on it has made, until it has been seen so.
 */
export function whatWasWritten(): Middleware {
  const written = new Map<string, number>();
  return {
    onRequest({ request }) {
      const { pathname } = new URL(request.url);
      const version = request.method === "GET" && THING.exec(pathname)?.[0] === pathname ? written.get(pathname) : undefined;
      if (version !== undefined) request.headers.set("If-Version-At-Least", String(version));
    },
    onResponse({ request, response }) {
      const thing = THING.exec(new URL(response.headers.get("Location") ?? request.url, request.url).pathname)?.[0];
      if (!thing || !response.ok) return;
      const version = versionIn(response.headers.get("ETag"));
      if (request.method === "GET") {
        if (request.headers.has("If-Version-At-Least")) written.delete(thing);
      } else if (version !== undefined) {
        written.set(thing, version);
      }
    },
  };
}

/** The tag of what was changed is its version alone; a compressed answer's is a weak one. */
function versionIn(tag: string | null): number | undefined {
  const digits = /^(?:W\/)?"(\d+)"$/.exec(tag ?? "")?.[1];
  return digits === undefined ? undefined : Number(digits);
}
