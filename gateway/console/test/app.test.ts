import { VueQueryPlugin } from "@tanstack/vue-query";
import { createPinia } from "pinia";
import { createApp, nextTick, type App as Application } from "vue";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import App from "@/App.vue";
import { queryClient } from "@/api/queries";
import { session } from "@/api/session";
import { i18n, speak } from "@/locales";
import { router } from "@/router";
import { areas } from "./browser/paper/index.mjs";
import { until } from "./until";

type Answers = Readonly<Record<string, { body: unknown } | undefined>>;

const ANSWERS: Answers = { ...areas.counter.answers, "GET /session": { body: { signedIn: true, csrf: { header: "X-CSRF-TOKEN", token: "t" } } } };

// Whole screens are compiled and drawn here: only what never comes is to end a test.
vi.setConfig({ testTimeout: 180_000 });

/** What one test's hall answers beside. */
let beside: Answers = {};
const requests: string[] = [];
let app: Application;
const warned: string[] = [];

beforeEach(() => {
  warned.length = 0;
  beside = {};
  requests.length = 0;
  session.state = "unknown";
  vi.stubGlobal("fetch", (request: Request) => {
    const { pathname } = new URL(request.url);
    const asked = `${request.method} ${pathname}`;
    requests.push(asked);
    const answer = asked in beside ? beside[asked] : ANSWERS[asked];
    const problem = { type: "about:blank", title: "没有", status: 404, code: "unknown-number" };
    return Promise.resolve(new Response(JSON.stringify(answer?.body ?? problem), { status: answer ? 200 : 404 }));
  });
});

afterEach(() => {
  app.unmount();
  document.body.replaceChildren();
});

async function open(path: string): Promise<string> {
  await speak("zh-CN");
  const place = document.body.appendChild(document.createElement("div"));
  app = createApp(App).use(createPinia()).use(i18n).use(router).use(VueQueryPlugin, { queryClient: queryClient() });
  app.config.warnHandler = (message) => warned.push(message);
  app.mount(place);
  await router.push(path);
  return until(() => {
    const heading = document.querySelector("#main h1")?.textContent;
    if (heading === undefined || document.querySelector("#main .loading")) throw new Error("not there yet");
    return heading;
  });
}

/** What comes on the screen a moment later. */
const found = <Thing>(find: () => Thing | null | undefined): Promise<Thing> =>
  until(() => {
    const thing = find();
    if (thing === null || thing === undefined) throw new Error("not there yet");
    return thing;
  });
const button = (name: string) =>
  found(() => [...document.querySelectorAll("button")].find((one) => one.textContent.trim() === name));
const press = (key: string) => document.body.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true }));

it("Esc closes what is open before it goes back, and what was typed is there again", async () => {
  await open("/reception");
  await router.push("/reception/330106-20270104-0001");
  const typed = () => document.querySelector<HTMLTextAreaElement>(".el-dialog textarea");
  (await button("退回申请")).click();
  const reason = await found(typed);
  reason.value = "缺少主件";
  reason.dispatchEvent(new Event("input"));
  press("Escape");
  await until(() => expect(typed()).toBeNull());
  expect(router.currentRoute.value.name).toBe("application");
  (await button("退回申请")).click();
  await until(() => expect(typed()?.value).toBe("缺少主件"));
  press("Escape");
  await until(() => expect(typed()).toBeNull());
  press("Escape");
  await until(() => expect(router.currentRoute.value.name).toBe("applications"));
});

it("Enter takes a word that is being composed, and no matter", async () => {
  await open("/reception/new");
  const field = await found(() => document.querySelector<HTMLInputElement>("#matter"));
  const enter = (isComposing: boolean) =>
    field.dispatchEvent(new KeyboardEvent("keydown", { key: "Enter", isComposing, bubbles: true, cancelable: true }));
  field.focus();
  await until(() => expect(document.querySelectorAll("#matters [role=option]").length).toBeGreaterThan(5));
  enter(true);
  await nextTick();
  expect(field.getAttribute("aria-expanded")).toBe("true");
  enter(false);
  await until(() => expect(field.value).toBe("廉租房申请"));
});

it("F2: whoever was chosen at one window is not handed an application at another", async () => {
  await open("/reception/330106-20270104-0001");
  (await button("转交申请")).click();
  const [window, person] = await found(() => {
    const selects = document.querySelectorAll<HTMLSelectElement>(".el-dialog select");
    return selects[1]?.querySelector("[value='li.na']") ? [...selects] : undefined;
  });
  if (!window || !person) throw new Error("no such fields");
  person.value = "li.na";
  person.dispatchEvent(new Event("change"));
  window.value = "LABOUR";
  window.dispatchEvent(new Event("change"));
  await until(() => expect(person.value).toBe(""));
});

it("P4: what was charged goes back though its matter is no longer offered", async () => {
  const ofClerk = areas.clerk.answers as Answers;
  beside = { ...ofClerk, "GET /api/me": ANSWERS["GET /api/me"], "GET /api/matters/household-move-in": undefined };
  await open(areas.clerk.screens["application-fees"]?.path ?? "");
  await button("退费");
  expect([...document.querySelectorAll("button")].map((one) => one.textContent.trim())).not.toContain("收取");
});

it("S2: whoever is called finds nothing of the resident before in the form", async () => {
  await open("/reception/new?ticket=C009");
  const matter = await found(() => document.querySelector<HTMLInputElement>("#matter"));
  await until(() => expect(document.querySelector(".ticket")?.textContent).toContain("C009"));
  const enter = () => matter.dispatchEvent(new KeyboardEvent("keydown", { key: "Enter", bubbles: true, cancelable: true }));
  matter.focus();
  await until(() => expect(document.querySelectorAll("#matters [role=option]").length).toBeGreaterThan(5));
  enter();
  await until(() => expect(matter.value).not.toBe(""));
  const again = async (ticket: string) => {
    await router.push("/reception");
    await router.push(`/reception/new?ticket=${ticket}`);
    const field = await found(() => document.querySelector<HTMLInputElement>("#matter"));
    await until(() => expect(document.querySelector(".ticket")?.textContent).toContain(ticket));
    return field;
  };
  const same = await again("C009");
  await until(() => expect(same.value).not.toBe(""));
  expect((await again("C010")).value).toBe("");
});

it("S2: F9 calls the next ticket, and nobody while a form lies over the queue", async () => {
  beside = { ...(areas.queue.answers as Answers), "GET /api/me": ANSWERS["GET /api/me"] };
  await open("/queue");
  const call = "POST /api/queues/CIVIL_AFFAIRS/calls";
  (await button("代取号")).click();
  await found(() => document.querySelector(".el-dialog select"));
  press("F9");
  press("Escape");
  await until(() => expect(document.querySelector(".el-dialog select")).toBeNull());
  expect(requests).not.toContain(call);
  press("F9");
  await until(() => expect(requests).toContain(call));
});

it("S2: a ground of priority that was chosen for one resident is not there for the next", async () => {
  beside = { ...(areas.queue.answers as Answers), "GET /api/me": ANSWERS["GET /api/me"] };
  await open("/queue");
  const ground = () => document.querySelector<HTMLSelectElement>(".el-dialog select");
  (await button("代取号")).click();
  const chosen = await found(() => (ground()?.querySelector("[value=AGED_60]") ? ground() : undefined));
  chosen.value = "AGED_60";
  chosen.dispatchEvent(new Event("change"));
  await nextTick();
  press("Escape");
  await until(() => expect(ground()).toBeNull());
  (await button("代取号")).click();
  expect((await found(ground)).value).toBe("");
  press("Escape");
  await until(() => expect(ground()).toBeNull());
});

it("R3: an identity number is searched for once as it is typed, whatever matters are chosen, and one of a draft by a press alone", async () => {
  beside = { "POST /api/search": { body: { items: [], more: [], unavailable: [] } } };
  await open("/reception/new");
  const choose = async (matter: string) => {
    const field = await found(() => document.querySelector<HTMLInputElement>("#matter"));
    field.focus();
    field.value = matter;
    field.dispatchEvent(new Event("input"));
    await until(() => expect(document.querySelector("#matters [role=option]")?.textContent).toContain(matter));
    field.dispatchEvent(new KeyboardEvent("keydown", { key: "Enter", bubbles: true, cancelable: true }));
    return found(() => document.querySelector<HTMLInputElement>("#applicant-idNumber"));
  };
  const searches = () => requests.filter((asked) => asked === "POST /api/search").length;
  const isTold = () => until(() => expect(document.querySelector("#main")?.textContent).toContain("没有查到申请或办件"));
  const number = await choose("廉租房");
  number.value = "11010519491231002X";
  number.dispatchEvent(new Event("input"));
  await isTold();
  expect(searches()).toBe(1);
  await choose("农业");
  await until(() => expect(requests).toContain("GET /api/matters/agricultural-disaster-subsidy"));
  await isTold();
  await router.push("/");
  await router.push("/reception/new");
  const asked = await button("核查此身份证号（留有记录）");
  expect(document.querySelector<HTMLInputElement>("#applicant-idNumber")?.value).toBe("11010519491231002X");
  expect(searches()).toBe(1);
  asked.click();
  await isTold();
  expect(searches()).toBe(2);
  (await button("清空重填")).click();
});

describe("a screen stands where its address is", () => {
  it.each([
    ["/", "王芳，您好"],
    ["/reception/new", "新接待"],
    ["/reception", "申请"],
    ["/reception/330106-20270104-0001", "330106-20270104-0001"],
    ["/cases", "办件"],
    ["/cases/330106-20270104-0001", "330106-20270104-0001"],
    ["/due-board", "限时办结看板"],
    ["/nothing-here", "没有这个页面。"],
  ])("%s", async (path, heading) => {
    expect(await open(path)).toBe(heading);
    expect(warned).toEqual([]);
  });

  it("names itself in the title, and never the number or the person", async () => {
    await open("/cases/330106-20270104-0001");
    expect(document.title).toBe("办件详情 · 便民服务大厅");
  });
});
