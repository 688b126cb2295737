// What is asked of the hall. Query codes travel in headers and bodies: an address stands in logs.
import { spoken, t } from './language.js';

let check = {};

/** Who is signed in sends the session's check value along with each change. */
export const signedIn = csrf => { check = { [csrf.header]: csrf.token }; };

/** The hall's no, with what is at fault field by field. */
export class Refusal extends Error {
  constructor(status, problem, wait) {
    super(problem.detail ?? problem.title ?? t('fault.away'));
    this.status = status;
    this.code = problem.code;
    this.wait = wait;
    this.errors = problem.errors ?? [];
  }
}

const headers = more => ({ Accept: 'application/json', 'Accept-Language': spoken(), ...more });

async function send(address, request) {
  let answer;
  try {
    answer = await fetch(address, request);
  } catch {
    throw new Refusal(0, { detail: t('fault.offline') });
  }
  if (!answer.ok && answer.status !== 304) {
    throw new Refusal(answer.status, await answer.json().catch(() => ({})), answer.headers.get('Retry-After'));
  }
  return answer;
}

export const ask = async (address, more) => (await send(address, { headers: headers(more) })).json();

/** A printable page. */
export const askPage = async (address, more) => (await send(address, { headers: headers({ ...more, Accept: 'text/html' }) })).blob();

/** A file, to be saved. */
export const askFile = async (address, more) => (await send(address, { headers: headers({ ...more, Accept: 'application/octet-stream' }) })).blob();

// The answer before, by address: asked with its tag, the server tells in a few bytes that nothing changed.
const known = new Map();

export async function askAgain(address) {
  const before = known.get(address);
  const answer = await send(address, { headers: headers(before?.tag ? { 'If-None-Match': before.tag } : {}), cache: 'no-store' });
  if (answer.status === 304) return before.body;
  const body = await answer.json();
  known.set(address, { tag: answer.headers.get('ETag'), body });
  return body;
}

const change = (key, type, more) => headers({ 'Content-Type': type, 'Idempotency-Key': key, ...check, ...more });

/** Sent again with the same key it is done once. */
export const tell = async (address, key, body, more) =>
  (await send(address, { method: 'POST', body: JSON.stringify(body), headers: change(key, 'application/json', more) })).json();

export const handIn = async (address, key, file, more) =>
  (await send(address, { method: 'POST', body: file, headers: change(key, 'application/octet-stream', more) })).json();

/** A random UUID; crypto.randomUUID itself is missing where the page comes without TLS. */
export function newKey() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6] & 0x0f) | 0x40;
  bytes[8] = (bytes[8] & 0x3f) | 0x80;
  const hex = Array.from(bytes, byte => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}
