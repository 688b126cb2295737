// Who applied online puts slips right with the code that opened the page, until the window has it in hand (S3, S7).
import { make } from './dom.js';
import { ask, newKey, tell } from './hall.js';
import { t } from './language.js';
import { chosen, figure, numbers, question } from './questions.js';

/** What the matter asks; where it can't be told, the phone alone can be put right. */
const asks = async matterId => {
  const nothing = { choices: [], figures: [], fees: [] };
  return matterId ? ask(`/api/matters/${encodeURIComponent(matterId)}`).catch(() => nothing) : nothing;
};

const field = (id, name, attributes) => make('p', { class: 'field' }, make('label', { for: id }, t(name)), make('input', { id, ...attributes }));

const same = (one, other) => one.length === other.length && one.every(code => other.includes(code));

/**
 * What has been typed and told outlives another language.
 *
 * @param {{ matterId: string, circumstances: string[], persons: number } | undefined} told what stands there until now
 */
export async function slips(no, code, told) {
  const { choices, figures: asked, fees } = await asks(told?.matterId);
  const perPerson = fees.some(({ per }) => per === 'PERSON');
  const of = ({ circumstances }) => circumstances.map(one => one.code).filter(one => told.circumstances.includes(one));
  const circumstances = new Map(choices.map(choice => [choice.code, of(choice)]));
  const figures = new Map();
  let before = [...circumstances.values()].flat();
  let persons = told?.persons;
  const typed = { phone: '', persons: String(persons ?? '') };
  let key = newKey();
  let right = false;
  let failure;

  const change = what => {
    what();
    key = newKey();
  };

  function wrong() {
    const now = [...circumstances.values()].flat();
    const phone = typed.phone.trim();
    const counted = numbers(figures);
    const many = Number(typed.persons);
    return { ...(phone && { phone }), ...(!same(now, before) && { circumstances: now }), ...(counted.length > 0 && { figures: counted }),
      ...(perPerson && many > 0 && many !== persons && { persons: many }) };
  }

  return () => {
    const outcome = make('p', { role: 'status' }, right ? t('slips.done') : failure?.message);
    const phone = field('slips-phone', 'slips.phone', { type: 'tel', maxlength: 20, autocomplete: 'tel', value: typed.phone,
      oninput: event => change(() => { typed.phone = event.target.value; }) });
    const button = make('button', { type: 'button', class: 'quiet', onclick: correct }, t('slips.send'));
    async function correct() {
      const now = wrong();
      if (Object.keys(now).length === 0) return phone.lastChild.focus();
      button.disabled = true;
      try {
        await tell('/api/public/application-corrections', key, { no, code, ...now });
        right = true;
        failure = undefined;
        before = now.circumstances ?? before;
        persons = now.persons ?? persons;
        typed.phone = phone.lastChild.value = '';
        outcome.replaceChildren(t('slips.done'));
      } catch (refusal) {
        right = false;
        failure = refusal;
        outcome.replaceChildren(refusal.message);
      }
      button.disabled = false;
    }
    return make('div', { id: 'slips' }, make('h3', {}, t('slips')), phone,
      choices.map(choice => question(choice, circumstances.get(choice.code),
        (one, on) => change(() => circumstances.set(choice.code, chosen(choice, circumstances.get(choice.code), one, on))), `slips-${choice.code}`)),
      asked.map(one => figure(one, figures.get(one.code) ?? '',
        value => change(() => (value ? figures.set(one.code, value) : figures.delete(one.code))), `slips-figure-${one.code}`)),
      perPerson && field('slips-persons', 'slips.persons', { type: 'number', min: 1, max: 50, value: typed.persons,
        oninput: event => change(() => { typed.persons = event.target.value; }) }),
      make('p', { class: 'row' }, button), outcome);
  };
}
