// Fills in the form of the public page as its arguments say, number and code, and prints what the page asks the gateway.
'use strict';
const { readFileSync } = require('node:fs');
const vm = require('node:vm');

const [page, no, code] = process.argv.slice(2);
const listeners = {};
const part = id => ({
  addEventListener: (_, listener) => { listeners[id] = listener; },
  replaceChildren: () => {},
  append: () => {},
});
const fields = { no, code };
const asked = [];
vm.runInNewContext(readFileSync(page, 'utf8'), {
  document: { getElementById: part, createElement: part },
  FormData: class { get(name) { return fields[name]; } },
  Headers, URLSearchParams, Uint8Array, crypto,
  location: { hash: '', search: '' },
  fetch: (address, request) => {
    asked.push({ address, code: new Headers(request.headers).get('Query-Code') });
    return new Promise(() => {});
  },
});
listeners['progress-form']({ preventDefault: () => {}, target: {} });
console.log(JSON.stringify(asked.at(-1)));
