// The hall through openapi-fetch with the types that openapi-typescript makes:
// a promised matter in six calls, and a list page by page. Run with the hall's address.
import createClient, { type Client } from "openapi-fetch";
import type { paths } from "../../../target/typescript/hall.js";
import { key, newApplication, told, token, until } from "./demo.js";

const baseUrl = process.argv[2]!;
const hall = async (user?: string): Promise<Client<paths>> =>
  createClient<paths>({ baseUrl, headers: user ? { Authorization: `Bearer ${await token(baseUrl, user)}` } : {} });

const clerk = await hall("wang.fang");
const lead = await hall("zhou.min");
const resident = await hall();

/** The answer, where the hall has granted the request; else its problem document is thrown. */
function granted<T>({ data, error, response }: { data?: T; error?: unknown; response: Response }): T {
  if (!response.ok) throw Object.assign(new Error(JSON.stringify(error)), { status: response.status });
  return data!;
}

const receive = async () =>
  granted(await clerk.POST("/api/applications", { params: { header: key() }, body: newApplication }));

async function sixCalls() {
  const { no, queryCode } = await receive();
  const of = () => ({ path: { no }, header: key() });
  granted(
    await clerk.POST("/api/applications/{no}/acceptance", {
      params: of(),
      body: { type: "PROMISED", workingDays: 5 },
    }),
  );
  await until(() => true, async () =>
    granted(
      await clerk.POST("/api/cases/{no}/handler", {
        params: of(),
        body: { handler: "wang.fang", window: "CIVIL_AFFAIRS" },
      }),
    ),
  );
  granted(await clerk.POST("/api/cases/{no}/decision", { params: of(), body: { outcome: "GRANTED" } }));
  granted(await lead.POST("/api/cases/{no}/reply", { params: of() }));
  return until(({ status }) => status === "COMPLETED", async () =>
    granted(
      await resident.GET("/api/public/progress/{no}", {
        params: { path: { no }, header: { "Query-Code": queryCode } },
      }),
    ),
  );
}

async function allNumbers(): Promise<Set<string>> {
  const numbers = new Set<string>();
  let after: string | undefined;
  do {
    const page = granted(await clerk.GET("/api/applications", { params: { query: { after, limit: 50 } } }));
    page.items.forEach((sheet) => numbers.add(sheet.no));
    after = page.next;
  } while (after);
  return numbers;
}

told(await sixCalls(), await allNumbers());
