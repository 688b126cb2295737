// Which matters there are: by words, pinyin initials and window.
import { by, list, make } from './dom.js';
import { refused } from './form.js';
import { ask } from './hall.js';
import { draw, t, words } from './language.js';
import { fits, windowsOf } from './matters.js';

const place = by('guide-list');
const search = by('guide-search');
const choice = by('guide-window');
const count = by('guide-count');
let matters = [];
let windows = [];

const isWanted = matter => (!choice.value || matter.window === choice.value) && fits(matter.name, search.value);

const link = matter => make('a', { href: `/matters/${encodeURIComponent(matter.id)}` }, words(matter.name));

function group(window, found, open) {
  const of = found.filter(matter => matter.window === window.code);
  return of.length > 0 && make('details', { open },
    make('summary', {}, make('span', {}, words(window.name)), ' ', make('span', { class: 'count' }, String(of.length))),
    list(of.map(link)));
}

function show() {
  const found = matters.filter(isWanted);
  const narrowed = Boolean(search.value.trim() || choice.value);
  draw(count, () => t(found.length ? 'guide.found' : 'guide.none', { n: found.length }));
  draw(place, () => windows.map(window => group(window, found, narrowed)));
}

function offerWindows() {
  const kept = choice.value;
  draw(choice, () => [make('option', { value: '' }, t('guide.all')),
    ...windows.map(({ code, name }) => make('option', { value: code }, words(name)))]);
  choice.value = kept;
}

export async function guide(halls) {
  try {
    matters = (await ask('/api/matters')).items;
    windows = windowsOf(matters, halls);
    offerWindows();
    show();
    search.addEventListener('input', show);
    choice.addEventListener('change', show);
  } catch (failure) {
    refused(count, failure);
  }
}
