// A hall of paper: it serves the built console as the gateway does, and answers with the examples of the hall's document.
import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join, normalize } from "node:path";
import { fileURLToPath } from "node:url";
import { areas } from "./paper/index.mjs";
import { problem } from "./paper/kit.mjs";
import { paths } from "./document.mjs";

const TYPES = { ".html": "text/html;charset=UTF-8", ".js": "text/javascript", ".css": "text/css", ".svg": "image/svg+xml" };
const CSRF = { header: "X-CSRF-TOKEN", token: "of-this-session" };

/** The gateway's policy for pages. */
const POLICY = "default-src 'self'; object-src 'none'; base-uri 'none'; frame-ancestors 'none'; form-action 'self'";

/** What bears its hash in its name is fetched once. */
const KEPT = { "Cache-Control": "max-age=31536000, public, immutable" };

/** The residents' pages, as they lie in the gateway. */
const RESOURCES = fileURLToPath(new URL("../../../src/main/resources/", import.meta.url));
const PAGES = [[/^\/$/, "home"], [/^\/matters\/[^/]+$/, "matter"], [/^\/board$/, "board"], [/^\/board\/attendance$/, "attendance"], [/^\/appointment$/, "appointment"], [/^\/queue$/, "queue"],
  [/^\/queue\/board$/, "waiting"]];

/**
 * @param {string} folder where the console was built
 * @param {keyof typeof areas} area whose day it is
 */
export async function openHall(folder, area = "counter") {
  const day = { answers: areas[area].answers };
  /** What a test wants to be answered instead, by method and path, or by path alone. */
  const instead = new Map();
  const asked = [];
  const session = { signedIn: true };
  const server = createServer((request, response) => {
    answer(request, response).catch((failure) => {
      response.writeHead(500).end(String(failure));
    });
  });

  async function answer(request, response) {
    const { pathname } = new URL(request.url, "http://hall");
    if (pathname.startsWith("/console")) return file(pathname, response);
    const page = PAGES.find(([address]) => address.test(pathname))?.[1];
    if (page) return send(join(RESOURCES, "pages", `${page}.html`), response);
    if (pathname.startsWith("/assets/")) return send(join(RESOURCES, "static", normalize(pathname.slice("/assets".length))), response);
    if (pathname === "/session") return json(response, session.signedIn ? { signedIn: true, csrf: CSRF } : { signedIn: false });
    if (pathname === "/resident/session") return json(response, session.resident ?? { signedIn: false });
    const body = await read(request);
    asked.push({ method: request.method, pathname, headers: request.headers, body });
    const key = `${request.method} ${pathname}`;
    const special = instead.get(key) ?? instead.get(pathname) ?? day.answers[key];
    if (special) return tell(response, request, await (typeof special === "function" ? special(body, request) : special));
    const operation = operationAt(request.method, pathname);
    const found = operation && exampleOf(operation);
    if (!found) return tell(response, request, { status: 404, body: problem(404, "unknown-number", "没有这个编号") });
    tell(response, request, found);
  }

  async function file(pathname, response) {
    const inside = normalize(pathname.replace(/^\/console\/?/, ""));
    const name = inside.startsWith("assets/") ? inside : "index.html";
    await send(join(folder, name), response, name === "index.html" ? {} : KEPT);
  }

  async function send(path, response, more = {}) {
    const content = await readFile(path).catch(() => undefined);
    if (!content) return response.writeHead(404).end();
    response.writeHead(200, { ...more, "Content-Type": TYPES[extname(path)], "Content-Security-Policy": POLICY, "Referrer-Policy": "no-referrer" });
    response.end(content);
  }

  function operationAt(method, pathname) {
    const parts = pathname.split("/");
    const fits = (path) => {
      const wanted = path.split("/");
      return wanted.length === parts.length && wanted.every((part, i) => part === parts[i] || part.startsWith("{"));
    };
    const path = pathname in paths ? pathname : Object.keys(paths).find(fits);
    return path && paths[path][method.toLowerCase()];
  }

  await new Promise((listening) => server.listen(0, "127.0.0.1", listening));
  const address = `http://127.0.0.1:${server.address().port}`;
  return { address, instead, asked, session, day, close: () => new Promise((closed) => server.close(closed)) };
}

function exampleOf(operation) {
  const [status, found] = Object.entries(operation.responses).find(([code]) => code.startsWith("2")) ?? [];
  const body = found?.content?.["application/json"]?.example;
  return body && { status: Number(status), body };
}

function tell(response, request, { status = 200, body, type = "application/json", headers = {} }) {
  const text = type === "application/json" ? JSON.stringify(body) : body;
  const tag = `"${createHash("sha256").update(text).digest("hex").slice(0, 16)}"`;
  if (request.method === "GET" && request.headers["if-none-match"] === tag) return response.writeHead(304, { ETag: tag }).end();
  const problemType = status >= 400 ? "application/problem+json" : type;
  response.writeHead(status, { "Content-Type": problemType, ETag: tag, ...headers }).end(text);
}

function json(response, body) {
  response.writeHead(200, { "Content-Type": "application/json" }).end(JSON.stringify(body));
}

async function read(request) {
  let text = "";
  for await (const piece of request) text += piece;
  return text && request.headers["content-type"]?.startsWith("application/json") ? JSON.parse(text) : undefined;
}
