import { QueryClient } from "@tanstack/vue-query";
import { passes, Problem, type LineLost } from "./problem";
import { session } from "./session";

const LONGEST_WAIT = 15_000;

/** Milliseconds to wait before the nth repetition: as long as the hall says, else longer each time. */
export function waitBefore(attempt: number, failure: Problem | LineLost): number {
  const said = "retryAfter" in failure ? failure.retryAfter : undefined;
  return Math.min(said === undefined ? 500 * 2 ** attempt : said * 1000, LONGEST_WAIT);
}

/** Milliseconds between two looks at what others change too; none while nobody is signed in. */
export function poll(): number | false {
  return session.state === "open" ? 15_000 : false;
}

/** What another service makes of an event is there a moment after the command that led to it. */
export function isOnItsWay(attempt: number, failure: Error): boolean {
  return passes(failure) || (failure instanceof Problem && failure.status === 404 && attempt < 4);
}

/**
 * Answers stay on the screen while newer ones are asked for. What passes by itself is asked again until it has passed,
 * without a word but the banner's; what the hall refuses is shown at once.
 */
export function queryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        networkMode: "always",
        staleTime: 5_000,
        retry: (_, failure) => passes(failure),
        retryDelay: (attempt, failure) => (passes(failure) ? waitBefore(attempt, failure) : 500),
      },
    },
  });
}
