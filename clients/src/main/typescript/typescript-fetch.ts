// The hall through the client that openapi-generator makes for typescript-fetch:
// a promised matter in six calls, and a list page by page. Run with the hall's address.
import {
  ApplicationsApi,
  CasesApi,
  Configuration,
  ResponseError,
} from "../../../target/typescript/typescript-fetch/index.js";
import { key, newApplication, told, token, until } from "./demo.js";

const basePath = process.argv[2]!;
const hall = async (user?: string): Promise<Configuration> =>
  new Configuration({ basePath, headers: user ? { Authorization: `Bearer ${await token(basePath, user)}` } : {} });

const clerk = await hall("wang.fang");
const applications = new ApplicationsApi(clerk);
const cases = new CasesApi(clerk);
const lead = new CasesApi(await hall("zhou.min"));
const resident = new CasesApi(await hall());
const once = () => ({ idempotencyKey: key()["Idempotency-Key"] });

async function sixCalls() {
  const { no, queryCode } = await applications.applicationsReceive({
    receptionRequest: newApplication,
    ...once(),
  });
  await applications.applicationsAccept({
    no,
    intakeAcceptance: { type: "PROMISED", workingDays: 5 },
    ...once(),
  });
  await until(() => true, () =>
    cases.casesAssignHandler({ no, handlerRequest: { handler: "wang.fang", window: "CIVIL_AFFAIRS" }, ...once() }),
  );
  await cases.casesDecide({ no, decisionRequest: { outcome: "GRANTED" }, ...once() });
  await lead.casesReply({ no, ...once() });
  return until(({ status }) => status === "COMPLETED", () => resident.casesFollowProgress({ no, queryCode }));
}

async function allNumbers(): Promise<Set<string>> {
  const numbers = new Set<string>();
  let after: string | undefined;
  do {
    const page = await applications.applicationsFind({ after, limit: 50 });
    page.items.forEach((sheet) => numbers.add(sheet.no));
    after = page.next;
  } while (after);
  return numbers;
}

try {
  told(await sixCalls(), await allNumbers());
} catch (e) {
  if (e instanceof ResponseError) console.error(await e.response.text());
  throw e;
}
