// What everybody may read: what is published for objections, what was completed, the board and the register.
import { by, list, make } from './dom.js';
import { refused } from './form.js';
import { ask } from './hall.js';
import { day, draw, guess, t, words } from './language.js';
import { objectTo } from './objection.js';

const SHOWN = 5;

const published = one => [make('strong', {}, words(one.matterName)), ` ${one.maskedName} · ${words(one.stage)} · ${one.no} · ${t('open.until', { day: day(one.until) + guess(one.untilProvisional) })} ${words(one.untilDayOff)} `,
  make('button', { type: 'button', class: 'quiet', onclick: () => objectTo(one.no) }, t('objection'))];
const completed = one => [make('strong', {}, words(one.matterName)), ` ${one.maskedName} · ${t(`outcome.${one.outcome}`)} · ${day(one.completedAt)}`];

const part = (title, items, none, what) =>
  [make('h4', {}, t(title)), items.length > 0 ? list(items.slice(0, SHOWN).map(what)) : make('p', { class: 'none' }, t(none))];

async function ofHall({ code, name }) {
  const [notices, completions] = await Promise.all(
    ['notices', 'completions'].map(async what => (await ask(`/api/public/${what}?hall=${code}`)).items));
  return () => make('div', { class: 'hall' }, make('h3', {}, words(name)),
    make('p', { class: 'row' }, make('a', { href: `/board?hall=${code}` }, t('open.board')),
      make('a', { href: `/api/register.csv?hall=${code}`, download: true }, t('open.register'))),
    part('open.notices', notices, 'open.no-notices', published), part('open.completions', completions, 'open.no-completions', completed));
}

export async function open(halls) {
  const place = by('open-halls');
  try {
    const parts = await Promise.all(halls.map(ofHall));
    draw(place, () => parts.map(paint => paint()));
  } catch (failure) {
    refused(place, failure);
  }
}
