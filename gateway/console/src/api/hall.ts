import createClient, { type Middleware } from "openapi-fetch";
import { unchangedAgain } from "./etags";
import { overTheLine } from "./line";
import type { paths } from "#hall";
import { refusalOf, session } from "./session";
import type { Done, Schema, SubmissionHeaders } from "./types";
import { whatWasWritten } from "./versions";

const SAFE = ["GET", "HEAD"];

const inTheSession: Middleware = {
  onRequest({ request }) {
    request.headers.set("Accept-Language", session.language);
    const { csrf } = session;
    if (csrf && !SAFE.includes(request.method)) request.headers.set(csrf.header, csrf.token);
  },
  async onResponse({ response }) {
    if (!response.ok) throw await refusalOf(response);
  },
};

/** The hall's API. What it refuses is thrown as a Problem, no answer at all as a LineLost. */
export const hall = createClient<paths>({
  baseUrl: location.origin,
  fetch: overTheLine,
  // Answers are kept by their tags, and by nothing else: a browser's cache would outlive the session.
  cache: "no-store",
});
// The answer passes them from the last to the first: what is unchanged must be whole again before it is judged.
hall.use(inTheSession, whatWasWritten(), unchangedAgain());

interface Asked<Data> {
  data?: Data;
  response: Response;
}

/** The answer's body; refusals have been thrown before. */
export async function granted<Data>(asked: Promise<Asked<Data>>): Promise<NonNullable<Data>> {
  const { data } = await asked;
  return data as NonNullable<Data>;
}

export interface Tagged<Data> {
  readonly sheet: Data;
  /** As it came, for `If-Match`. */
  readonly tag: string | undefined;
}

/** The answer's body with its version's tag. */
export async function tagged<Data>(asked: Promise<Asked<Data>>): Promise<Tagged<NonNullable<Data>>> {
  const { data, response } = await asked;
  return { sheet: data as NonNullable<Data>, tag: response.headers.get("ETag") ?? undefined };
}

/** Does what a sheet offers, at the address that it names. What is known there of request and answer is the form's matter. */
export function act({ method, href }: Schema<"Action">, headers: SubmissionHeaders, body: object | undefined): Promise<Done> {
  const request = hall.request as (method: string, href: string, sent: object) => Promise<Asked<Done>>;
  return granted(request(method, href, { headers, body }));
}
