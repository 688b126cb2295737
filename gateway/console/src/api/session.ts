import { reactive } from "vue";
import { overTheLine } from "./line";
import { problemOf, type Problem } from "./problem";

interface Csrf {
  readonly header: string;
  readonly token: string;
}

/** What `/session` of the gateway answers; it is no part of the API and of its document. */
interface SessionAnswer {
  readonly signedIn: boolean;
  readonly csrf?: Csrf;
}

const RETURN = "hall.return-to";

/** The browser's session at the gateway. The page never has a token of the hall, only the one that marks its own changes. */
export const session = reactive({
  state: "unknown",
  csrf: undefined as Csrf | undefined,
  language: "zh",

  async look(): Promise<void> {
    const answer = await overTheLine(new Request(new URL("/session", location.origin), { cache: "no-store" }));
    const { signedIn, csrf } = (await answer.json()) as SessionAnswer;
    session.state = signedIn ? "open" : session.state === "unknown" ? "none" : "ended";
    session.csrf = csrf;
  },

  /** A request was answered 401: what is on the screen stays there until its owner signs in again. */
  ended(): void {
    if (session.state === "open") session.state = "ended";
  },

  /** Leaves for the issuer, and remembers the screen: the home page, where signing in ends, leads back to it. */
  signIn(): void {
    sessionStorage.setItem(RETURN, location.pathname + location.search);
    location.assign("/sign-in");
  },

  /** A form and no request: it ends at the issuer, on another page. */
  signOut(): void {
    sessionStorage.clear();
    const form = document.createElement("form");
    form.method = "post";
    form.action = "/logout";
    const token = document.createElement("input");
    token.type = "hidden";
    token.name = "_csrf";
    token.value = session.csrf?.token ?? "";
    form.append(token);
    document.body.append(form);
    form.submit();
  },
});

/** The mark that a change carries is not this session's: somebody has signed in anew in another tab. */
export const MARK_IS_OLD = "csrf-token-missing";

/** A refusal, after the session has taken from it what concerns it. */
export async function refusalOf(answer: Response): Promise<Problem> {
  const problem = await problemOf(answer);
  if (problem.status === 401) session.ended();
  if (problem.code === MARK_IS_OLD) await session.look();
  return problem;
}
