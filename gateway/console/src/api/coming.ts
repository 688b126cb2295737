/**
 * What the hall answers and its document doesn't describe yet. Each type here gives way to the generated one as soon as the
 * document has it; nothing but this file and its importers changes then.
 */
import { overTheLine } from "./line";
import { refusalOf, session } from "./session";
import type { Schema, Text } from "./types";

export interface Me {
  readonly user: string;
  /** None for who is not in the staff directory, as number and post. */
  readonly name?: string;
  readonly staffNo?: string;
  readonly post?: string;
  readonly hall: { readonly code: string; readonly name: Text };
  readonly windows: readonly Schema<"Window">[];
  readonly roles: readonly RoleText[];
  readonly standsInFor: readonly { readonly user: string; readonly name: string; readonly roles: readonly RoleText[] }[];
  readonly clock: { readonly now: string; readonly demo: boolean };
}

interface RoleText {
  readonly role: string;
  readonly text: Text;
}

export interface Person {
  readonly user?: string;
  readonly name: string;
  readonly staffNo?: string;
  readonly post?: string;
}

/** By user id; beside every answer that names somebody. */
export type People = Readonly<Record<string, Person>>;

export interface Action {
  readonly operation: string;
  readonly method: string;
  readonly href: string;
}

/** What sheets and lists carry beside what their schema says. */
export interface Beside {
  readonly actions?: readonly Action[];
  readonly people?: People;
}

/** An answer with what the hall sends beside it. */
export function beside<Answer>(answer: Answer): Answer & Beside {
  return answer as Answer & Beside;
}

export interface Queue {
  readonly code: string;
  readonly label: Text;
  readonly count: number;
  /** Whether it is more than that. */
  readonly more?: boolean;
  readonly oldest?: string;
  readonly nextDue?: string;
  /** Of the list that holds exactly these, in the API. */
  readonly link: string;
}

export interface Desk {
  readonly queues: readonly Queue[];
  /** Services whose part is missing, because they are away. */
  readonly unavailable?: readonly string[];
}

export interface Found {
  readonly kind: string;
  readonly kindText: Text;
  readonly no: string;
  readonly statusText?: Text;
  readonly title?: Text;
  readonly maskedName?: string;
}

export interface SearchAnswer {
  readonly items: readonly Found[];
  /** Kinds of which there are more. */
  readonly more: readonly string[];
  readonly unavailable?: readonly string[];
}

export interface DuePreview {
  readonly dueAt?: string;
  /** Everything that it would be refused for. */
  readonly refusals: readonly { readonly code: string; readonly rule?: string; readonly title: Text; readonly detail?: Text }[];
}

export const coming = {
  me: () => ask<Me>("/api/me"),
  desk: () => ask<Desk>("/api/desk"),
  search: (q: string) => ask<SearchAnswer>("/api/search", { q }),
  staff: (window: string) => ask<{ items: readonly Person[] }>(`/api/staff?window=${encodeURIComponent(window)}`),
  previewAcceptance: (no: string, body: Schema<"IntakeAcceptance">) =>
    ask<DuePreview>(`/api/applications/${encodeURIComponent(no)}/acceptance/preview`, body),
};

async function ask<Answer>(path: string, body?: object): Promise<Answer> {
  const answer = await overTheLine(
    new Request(new URL(path, location.origin), {
      method: body ? "POST" : "GET",
      cache: "no-store",
      headers: { "Accept-Language": session.language, ...(body && changing()) },
      ...(body && { body: JSON.stringify(body) }),
    }),
  );
  if (answer.ok) return (await answer.json()) as Answer;
  throw await refusalOf(answer);
}

function changing(): Record<string, string> {
  return { "Content-Type": "application/json", ...(session.csrf && { [session.csrf.header]: session.csrf.token }) };
}
