// What a matter asks of those who apply for it: circumstances that hold, and numbers (M2, M3).
import { make } from './dom.js';
import { t, words } from './language.js';

/** What is told of one question once an answer is ticked, or no longer. */
export const chosen = (choice, before, code, on) =>
  choice.exclusive ? [code].filter(Boolean) : before.filter(one => one !== code).concat(on ? [code] : []);

/**
 * @param {string[]} now codes told of it
 * @param {(code: string, on: boolean) => void} choose
 * @param {string} name of its fields on the page
 */
export function question(choice, now, choose, name = choice.code) {
  const type = choice.exclusive ? 'radio' : 'checkbox';
  const option = (code, text, checked) => make('label', { class: 'choice' },
    make('input', { type, name, value: code, checked, onchange: event => choose(code, event.target.checked) }), ' ', text);
  return make('fieldset', {},
    make('legend', {}, words(choice.question), choice.obligatory && make('span', { class: 'must' }, t('matter.must'))),
    choice.circumstances.map(({ code, name: text }) => option(code, words(text), now.includes(code))),
    choice.exclusive && !choice.obligatory && option('', t('matter.neither'), now.length === 0));
}

export const figure = ({ code, question: asked }, value, tell, id = `figure-${code}`) => make('p', { class: 'field' }, make('label', { for: id }, words(asked)),
  make('input', { id, inputmode: 'numeric', maxlength: 9, value, onchange: event => tell(event.target.value.normalize('NFKC').trim()) }));

/** As the hall wants them; what is no number is left out. */
export const numbers = figures => [...figures].filter(([, value]) => /^\d{1,9}$/.test(value)).map(([code, value]) => ({ code, value: Number(value) }));
