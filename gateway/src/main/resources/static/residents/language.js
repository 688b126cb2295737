// The page's language: as chosen on a page before, else as the browser prefers, and Chinese where it speaks neither.
import { en } from './en.js';
import { zh } from './zh.js';

const DICTIONARIES = { zh, en };
const KEPT = 'hall.language';
const ZONE = 'Asia/Shanghai';
const said = new Map();

let language = chosen() ?? navigator.languages?.map(one => one.slice(0, 2).toLowerCase()).find(one => one in DICTIONARIES) ?? 'zh';

function chosen() {
  const before = ifAllowed(() => localStorage.getItem(KEPT));
  return before in DICTIONARIES ? before : null;
}

// A browser may forbid keeping anything.
function ifAllowed(what) {
  try {
    return what();
  } catch {
    return null;
  }
}

export const spoken = () => language;

/** The text of this name, with what it leaves open filled in. */
export function t(name, values = {}) {
  const text = DICTIONARIES[language][name] ?? name;
  return text.replace(/\{(\w+)\}/g, (_, key) => values[key] ?? '');
}

export const has = name => name in DICTIONARIES[language];

/** What the API says in both languages. */
export const words = both => both?.[language] ?? both?.zh ?? '';

const format = (value, options) =>
  new Intl.DateTimeFormat(language === 'zh' ? 'zh-CN' : 'en-GB', { timeZone: ZONE, ...options }).format(new Date(value));

export const day = value => format(value, { dateStyle: 'long' });
/** What stands beside a date that rests on holidays not yet published. */
export const guess = provisional => (provisional ? t('progress.provisional') : '');
export const weekday = value => format(value, { dateStyle: 'full' });
export const moment = value => format(value, { dateStyle: 'long', timeStyle: 'short' });
export const hour = value => format(value, { timeStyle: 'short' });
export const month = value => format(`${value}-15T12:00:00+08:00`, { year: 'numeric', month: 'long' });

/** Says something now, and again when another language is chosen; what was said of the same before is forgotten. */
export function say(what, how) {
  said.set(what, how);
  how();
}

/** Shows in a place what `paint` makes. */
export const draw = (place, paint) => say(place, () => place.replaceChildren(...[paint()].flat(Infinity).filter(Boolean)));

function fill() {
  document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
  for (const element of document.querySelectorAll('[data-t]')) element.textContent = t(element.dataset.t);
  for (const element of document.querySelectorAll('[data-label]')) element.setAttribute('aria-label', t(element.dataset.label));
  for (const button of document.querySelectorAll('[data-language]')) {
    button.setAttribute('aria-pressed', String(button.dataset.language === language));
  }
}

/** Puts the texts in, and lets the reader choose. */
export function speak() {
  for (const button of document.querySelectorAll('[data-language]')) {
    button.addEventListener('click', () => {
      language = button.dataset.language;
      ifAllowed(() => localStorage.setItem(KEPT, language));
      fill();
      for (const how of said.values()) how();
    });
  }
  fill();
}
