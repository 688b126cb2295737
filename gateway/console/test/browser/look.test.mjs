// Every screen in every look and size: nothing that axe finds fault with, no error, no request to anybody else.
import assert from "node:assert/strict";
import { mkdir, readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { before, describe, test } from "node:test";
import { fileURLToPath } from "node:url";
import { executablePath, PICTURES, watched } from "./browser.mjs";
import { openHall } from "./hall.mjs";
import { areas } from "./paper/index.mjs";
import { shared } from "./shared.mjs";

const at = (path) => fileURLToPath(new URL(path, import.meta.url));
const BUILT = process.env.CONSOLE_OUT ?? at("../../../target/classes/console");
const SHOTS = at("./shots");

// The hall's PC shows 1366×768 at 125 %.
const SIZES = {
  pc: { width: 1093, height: 614 },
  wide: { width: 1920, height: 1080 },
  tablet: { width: 820, height: 1180 },
  phone: { width: 390, height: 844 },
};
/** What is held in the hand is touched, and has no keys. */
const TOUCHED = ["tablet", "phone"];
const LOOKS = [{ size: "pc", look: "light" }];
/** Whoever changes how things look wants to see them all: LOOKS=all. */
const OTHERS = [
  { size: "pc", look: "contrast", type: "large" },
  { size: "phone", look: "dark", language: "en" },
  { size: "pc", look: "dark" },
  { size: "pc", look: "light", language: "en" },
  { size: "wide", look: "light" },
  { size: "wide", look: "dark" },
  { size: "tablet", look: "light" },
  { size: "tablet", look: "dark" },
  { size: "phone", look: "light" },
];
const TRIED = process.env.LOOKS === "all" ? [...LOOKS, ...OTHERS] : LOOKS;

describe("every screen", { skip: executablePath ? false : "no Chromium on this machine" }, () => {
  let axe;
  before(async () => {
    axe = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
    await mkdir(SHOTS, { recursive: true });
  });

  for (const { size, look, type = "normal", language = "zh-CN" } of TRIED) {
    for (const [area, { screens }] of Object.entries(areas)) {
      test(`${area}: ${size}, ${look}, ${type} type, ${language}`, async () => {
        const hall = await openHall(BUILT, area);
        const { page, faults, close } = await watched(await shared(), hall.address, {
          viewport: SIZES[size],
          deviceScaleFactor: size === "pc" ? 1.25 : 1,
          ...(TOUCHED.includes(size) && { hasTouch: true, isMobile: true }),
        });
        page.setDefaultTimeout(10_000);
        await page.addInitScript((kept) => localStorage.setItem("hall.preferences", kept), JSON.stringify({ language, look, size: type }));
        const found = [];
        for (const [name, { path, then, answers = {}, english = {} }] of Object.entries(screens)) {
          if (then && language !== "zh-CN") continue;
          const said = language === "en" ? { ...answers, ...english } : answers;
          for (const [what, body] of Object.entries(said)) hall.instead.set(`/api/${what}`, told(body));
          hall.asked.length = 0;
          try {
            await page.goto(`${hall.address}/console${path}`);
            await page.locator("#main h1").first().waitFor();
            if (name !== "loading") await page.waitForFunction(() => !document.querySelector("#main .loading"));
            await then?.(page);
            await page.waitForTimeout(250);
            if (PICTURES) await page.screenshot({ path: `${SHOTS}/${name}-${size}-${look}-${language}.png` });
            found.push(...(await violations(page, axe)).map((fault) => `${name}: ${fault}`));
            const wider = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
            if (wider > 0) found.push(`${name}: ${wider} pixels wider than the screen`);
            const unasked = [...hall.instead.keys()].filter((path) => !hall.asked.some(({ pathname }) => pathname === path));
            if (unasked.length > 0) found.push(`${name}: never asked for its own ${unasked}`);
          } catch (fault) {
            found.push(`${name}: ${fault}`);
          }
          // Drafts of one screen are no part of the next.
          await page.evaluate(() => sessionStorage.clear());
          hall.instead.clear();
        }
        await close();
        await hall.close();
        assert.deepEqual(found, []);
        assert.deepEqual(faults, []);
      });
    }
  }
});

/** By the hall itself: whoever comes between a page and its hall takes the browser's memory of scripts from it. */
function told(body) {
  return { status: Number.isInteger(body.status) ? body.status : 200, body };
}

async function violations(page, axe) {
  await page.evaluate(axe);
  const { violations } = await page.evaluate(() =>
    window.axe.run(document, {
      runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
      resultTypes: ["violations"],
    }),
  );
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target, any }) => `${target} ${any[0]?.message ?? ""}`).slice(0, 4).join(" | ")}`);
}
