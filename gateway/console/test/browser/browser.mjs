import { existsSync } from "node:fs";
import { chromium } from "playwright-core";

/** First the one without windows: Chromium itself opens one for each person even where nobody sees it (ADR 27). */
const PLACES = [
  process.env.CHROMIUM,
  ...["chromium-headless-shell", "chromium", "chromium-browser", "google-chrome"].map((name) => `/usr/bin/${name}`),
];

/** The machine's Chromium; none is no fault of the console's. */
export const executablePath = PLACES.find((place) => place && existsSync(place));

/** As on the hall's PCs: what the browser itself says, as in fields of dates, is Chinese where it has the words. */
export const launch = () =>
  chromium.launch({ executablePath, args: ["--no-sandbox", "--lang=zh-CN"], env: { ...process.env, LANGUAGE: "zh_CN" } });

/** Pictures are for whoever wants to see them, and asks for looks. */
export const PICTURES = process.env.LOOKS !== undefined;

/** A page that tells what must never happen on one: an error in its console, and a request to anybody else. */
export async function watched(browser, address, options) {
  const context = await browser.newContext({ locale: "zh-CN", timezoneId: "Asia/Shanghai", ...options });
  const page = await context.newPage();
  const faults = [];
  page.on("console", (message) => {
    // What the hall refuses is told by the browser as well, and is part of the test.
    if (message.type() === "error" && !/Failed to load resource/.test(message.text())) faults.push(message.text());
  });
  // What the hall refuses are answers of its API; a script, a style or an icon that is missing is a fault of the page.
  page.on("response", (response) => {
    const { pathname } = new URL(response.url());
    if (response.status() === 404 && !pathname.startsWith("/api/") && response.request().resourceType() !== "document") faults.push(`missing ${pathname}`);
  });
  page.on("pageerror", (error) => faults.push(String(error)));
  page.on("request", (request) => {
    if (!request.url().startsWith(address) && !request.url().startsWith("data:")) faults.push(`asked ${request.url()}`);
  });
  return { page, faults, close: () => context.close() };
}
