// Applying from the guide: what was answered there goes along, papers follow at the counter or online.
import { by, facts, make } from './dom.js';
import { onSubmit } from './form.js';
import { ask, newKey, tell } from './hall.js';
import { draw, moment, say, t, words } from './language.js';

const form = by('apply-form');

/** Number and code, to be kept: with them one sees what is missing, and takes it back. */
function receipt(applied) {
  return [make('p', { class: 'done' }, t('apply.done', { window: words(applied.windowName) })),
    facts([[t('progress.no'), make('b', { class: 'code' }, applied.no)], [t('progress.code'), make('b', { class: 'code' }, applied.queryCode)],
      [t('apply.decideBy'), moment(applied.decideBy)]]),
    make('p', {}, t('apply.next')),
    make('p', { class: 'row' }, make('button', { type: 'button', onclick: () => print() }, t('print')),
      make('a', { href: `/#no=${applied.no}&code=${applied.queryCode}` }, t('complaint.follow')))];
}

/** Halls at which this matter is applied for so; one that can't be asked is left out. */
async function offering(matterId, halls) {
  const asked = await Promise.all(halls.map(hall => ask(`/api/public/online-matters?hall=${encodeURIComponent(hall.code)}`)
    .then(({ items }) => items.some(({ id }) => id === matterId) && hall, () => false)));
  return asked.filter(Boolean);
}

/**
 * @param {() => object} answered circumstances and figures as the guide's reader told them
 */
export async function apply(matterId, halls, answered) {
  const offered = await offering(matterId, halls);
  if (offered.length === 0) return;
  const { hall } = form.elements;
  say(hall, () => {
    const { value } = hall;
    hall.replaceChildren(...offered.map(({ code, name }) => make('option', { value: code }, words(name))));
    if (value) hall.value = value;
  });
  by('apply').hidden = false;
  // A request that got lost is sent again under its key; another one is another application.
  let key = newKey();
  form.addEventListener('change', () => { key = newKey(); });
  onSubmit(form, by('apply-answer'), async values => {
    const address = values['applicant.address'].trim();
    const applicant = { name: values['applicant.name'].trim(), idNumber: values['applicant.idNumber'].trim().toUpperCase(),
      phone: values['applicant.phone'].trim(), ...(address && { address }) };
    const applied = await tell('/api/public/applications', key, { hall: values.hall, matterId, ...answered(), applicant });
    form.hidden = true;
    draw(by('apply-answer'), () => receipt(applied));
  });
}
