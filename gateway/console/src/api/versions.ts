import type { Middleware } from "openapi-fetch";

const THING = /^\/api\/(?:applications|cases)\/[^/]+(?=\/|$)/;

/**
 * Whoever has changed something sees it changed: a sheet is asked for at least in the version that the last command on it
 * has made, until it has been seen so.
 */
export function whatWasWritten(): Middleware {
  const written = new Map<string, number>();
  return {
    onRequest({ request }) {
      const thing = thingOf(request);
      const version = thing && request.method === "GET" && isSheet(request, thing) ? written.get(thing) : undefined;
      if (version !== undefined) request.headers.set("If-Version-At-Least", String(version));
    },
    onResponse({ request, response }) {
      const thing = thingOf(request);
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

function thingOf(request: Request): string | undefined {
  return THING.exec(new URL(request.url).pathname)?.[0];
}

function isSheet(request: Request, thing: string): boolean {
  return new URL(request.url).pathname === thing;
}

/** A compressed answer's tag is a weak one; a hash is no version. */
function versionIn(tag: string | null): number | undefined {
  const digits = /^(?:W\/)?"(\d+)"$/.exec(tag ?? "")?.[1];
  return digits === undefined ? undefined : Number(digits);
}
