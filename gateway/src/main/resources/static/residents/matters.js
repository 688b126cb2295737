// Matters as people look for them: by words of their name or its pinyin initials, and window by window.
import { hasInitials } from './pinyin.js';

/** Whether a name has what was typed; nothing typed is in all of them. */
export function fits({ zh, en }, typed) {
  const wanted = typed.normalize('NFKC').trim();
  return !wanted || zh.includes(wanted) || en.toLowerCase().includes(wanted.toLowerCase()) || hasInitials(zh, wanted);
}

/** The windows that serve residents, which are those with a matter, in the order of the halls; each as code and name. */
export function windowsOf(matters, halls) {
  const known = new Map(halls.flatMap(hall => hall.windows).map(window => [window.code, window]));
  const order = [...known.keys()];
  return [...new Set(matters.map(matter => matter.window))].map(code => known.get(code) ?? { code, name: { zh: code, en: code } })
    .sort((one, other) => order.indexOf(one.code) - order.indexOf(other.code));
}
