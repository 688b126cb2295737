// What both examples need and no client generates.

/** Only a demo hall gives tokens so; others get theirs from the hall's sign-in. */
export async function token(hall: string, user: string): Promise<string> {
  const answer = await fetch(`${hall}/demo/tokens`, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ user, password: `demo-${user}` }),
  });
  return ((await answer.json()) as { access_token: string }).access_token;
}

/** A command that is sent again with the same key is done once. */
export const key = () => ({ "Idempotency-Key": crypto.randomUUID() });

export const newApplication = {
  matterId: "temporary-relief",
  channel: "COUNTER" as const,
  applicant: { name: "欧阳建国", idNumber: "11010519491231002X" },
  materials: ["WRITTEN_APPLICATION"],
};

/** Asks again until the answer fits: a case opens, and what is shown of it follows, a moment after the command. */
export async function until<T>(fits: (answer: T) => boolean, ask: () => Promise<T>): Promise<T> {
  for (let look = 1; ; look++) {
    try {
      const answer = await ask();
      if (fits(answer) || look === 100) return answer;
    } catch (e) {
      const { status, response } = e as { status?: number; response?: Response };
      if ((status ?? response?.status) !== 404 || look === 100) throw e;
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

export function told(progress: { no: string; status: string }, numbers: Set<string>): void {
  console.log(progress.no, progress.status, numbers.size);
}
