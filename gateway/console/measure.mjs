// How fast pages are there and how smoothly long lists move, in Chromium on the hall of paper: npm run measure
// Every page is loaded five times with nothing kept; the middle figure is told.
import { fileURLToPath } from "node:url";
import { launch } from "./test/browser/browser.mjs";
import { openHall } from "./test/browser/hall.mjs";
import { applications } from "./test/browser/paper/counter.mjs";
import { areas } from "./test/browser/paper/index.mjs";
import { answers as ofResidents } from "./test/browser/residents.mjs";

const BUILT = process.env.CONSOLE_OUT ?? fileURLToPath(new URL("../target/classes/console", import.meta.url));
const TIMES = Number(process.env.TIMES ?? 5);
const ROWS = 200;
const PC = { width: 1093, height: 614 };
const PHONE = { width: 390, height: 844 };

const hall = await openHall(BUILT, "counter");
const browser = await launch();

/** The rows over and over, each with a number of its own. */
function many(rows) {
  const own = (n) => ("no" in rows[0] ? { no: `330106-20270104-${String(n + 1).padStart(4, "0")}` } : { number: n + 1 });
  return Array.from({ length: ROWS }, (_, n) => ({ ...rows[n % rows.length], ...own(n) }));
}

/** What a page tells of itself: first and largest paint, time in which it was blocked, what moved, script time, frames. */
async function load(path, { viewport, slow = 1, scroll = false, ready }) {
  const context = await browser.newContext({ viewport, locale: "zh-CN", timezoneId: "Asia/Shanghai" });
  const page = await context.newPage();
  const cdp = await context.newCDPSession(page);
  // The processor's time, which other work on the machine does not lengthen.
  await cdp.send("Performance.enable", { timeDomain: "threadTicks" });
  if (slow > 1) await cdp.send("Emulation.setCPUThrottlingRate", { rate: slow });
  await page.addInitScript(() => {
    window.seen = { lcp: 0, shift: 0, long: [] };
    new PerformanceObserver((list) => list.getEntries().forEach((one) => (window.seen.lcp = one.startTime))).observe({ type: "largest-contentful-paint", buffered: true });
    new PerformanceObserver((list) => list.getEntries().forEach((one) => (window.seen.shift += one.hadRecentInput ? 0 : one.value))).observe({ type: "layout-shift", buffered: true });
    new PerformanceObserver((list) => list.getEntries().forEach((one) => window.seen.long.push(one.duration))).observe({ type: "longtask", buffered: true });
  });
  await page.goto(hall.address + path);
  await page.locator(ready).first().waitFor();
  await page.waitForTimeout(700);
  const spent = async (...names) => {
    const { metrics } = await cdp.send("Performance.getMetrics");
    return 1000 * metrics.filter((one) => names.includes(one.name)).reduce((all, { value }) => all + value, 0);
  };
  const script = Math.round(await spent("ScriptDuration"));
  const layout = Math.round(await spent("LayoutDuration", "RecalcStyleDuration"));
  const told = await page.evaluate(() => ({
    first: Math.round(performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? 0), largest: Math.round(window.seen.lcp),
    blocked: Math.round(window.seen.long.reduce((all, one) => all + Math.max(0, one - 50), 0)), shift: Number(window.seen.shift.toFixed(3)),
  }));
  const before = await spent("TaskDuration");
  const frames = scroll ? await page.evaluate(scrolled) : undefined;
  const busy = (await spent("TaskDuration")) - before;
  await context.close();
  return { ...told, script, layout, ...(frames && { ...frames, busy: Number((busy / frames.frames).toFixed(2)) }) };
}

/** Down to the end and up again, 60 px a frame. */
async function scrolled() {
  const times = [];
  const end = document.documentElement.scrollHeight - innerHeight;
  let last = await new Promise(requestAnimationFrame);
  for (let at = 0, by = 60; at >= 0; at += by) {
    if (at >= end) by = -60;
    scrollTo(0, at);
    const now = await new Promise(requestAnimationFrame);
    times.push(now - last);
    last = now;
  }
  times.sort((a, b) => a - b);
  const share = (part) => Number(times[Math.floor(part * (times.length - 1))].toFixed(1));
  return { frames: times.length, median: share(0.5), p99: share(0.99), longest: share(1), over33: times.filter((one) => one > 33.4).length };
}

const middle = (runs, name) => runs.map((one) => one[name]).toSorted((a, b) => a - b)[Math.floor(runs.length / 2)];

async function measure(name, path, options) {
  const runs = [];
  for (let n = 0; n < TIMES; n++) runs.push(await load(path, options));
  console.log(JSON.stringify({ name, ...Object.fromEntries(Object.keys(runs[0]).map((key) => [key, middle(runs, key)])) }));
}

const DESK = { path: "/console/", ready: "#main table tbody tr" };
const RECEPTION = { path: "/console/reception/new", ready: "#matter" };
const HOME = { path: "/", ready: "#guide-count" };

for (const [name, slow] of [["", 1], [", a processor four times slower", 4]]) {
  await measure(`desk${name}`, DESK.path, { ...DESK, viewport: PC, slow });
  await measure(`reception${name}`, RECEPTION.path, { ...RECEPTION, viewport: PC, slow });
}
for (const [key, what] of Object.entries(ofResidents)) hall.instead.set(key, what);
hall.session.signedIn = false;
for (const [name, slow] of [["", 1], [", a processor four times slower", 4]]) await measure(`residents' home, phone${name}`, HOME.path, { ...HOME, viewport: PHONE, slow });
hall.session.signedIn = true;
hall.instead.clear();
hall.instead.set("GET /api/applications", { body: { ...areas.counter.answers["GET /api/applications"].body, items: many(applications) } });
await measure(`applications, ${ROWS} rows`, "/console/reception", { viewport: PC, scroll: true, ready: "#main tbody tr:nth-child(200)" });
await measure(`applications, ${ROWS} rows, phone four times slower`, "/console/reception", { viewport: PHONE, slow: 4, scroll: true, ready: "#main tbody tr:nth-child(200)" });
hall.day.answers = areas.ledger.answers;
const ledger = areas.ledger.answers["GET /api/ledger"];
const lines = typeof ledger === "function" ? (await ledger(undefined, { url: "/api/ledger" })).body : ledger.body;
hall.instead.set("GET /api/ledger", { body: { ...lines, items: many(lines.items) } });
hall.instead.set("GET /api/me", { body: areas.ledger.screens.ledger.answers.me });
await measure(`ledger, ${ROWS} rows`, "/console/ledger", { viewport: PC, scroll: true, ready: "#main tbody tr:nth-child(200)" });
await measure(`ledger, ${ROWS} rows, phone four times slower`, "/console/ledger", { viewport: PHONE, slow: 4, scroll: true, ready: "#main tbody tr:nth-child(200)" });
await browser.close();
await hall.close();
