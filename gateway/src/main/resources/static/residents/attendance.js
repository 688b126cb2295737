// A month of attendance as it was published.
import { by, make } from './dom.js';
import { refused } from './form.js';
import { ask } from './hall.js';
import { day, draw, month, say, speak, t, words } from './language.js';
import { staff } from './staff.js';

const COUNTED = ['halfDays', 'daysPresent', 'late', 'leftEarly', 'offPost', 'absent', 'notSignedOut', 'leave'];

const head = () => make('tr', {}, ['clerk', 'window', ...COUNTED].map(what =>
  make('th', { scope: 'col', class: COUNTED.includes(what) && 'n' }, t(`attendance.${what}`))));

function row(one, people, windows) {
  const who = people[one.clerk];
  return make('tr', {}, make('th', { scope: 'row' }, who?.name ?? one.clerk), make('td', {}, words(windows.get(one.window)) || one.window),
    COUNTED.map(what => make('td', { class: 'n' }, String(one[what]))));
}

function table({ rows, people = {} }, windows) {
  return make('div', { class: 'wide', tabindex: 0, role: 'region', 'aria-labelledby': 'month' },
    make('table', {}, make('thead', {}, head()), make('tbody', {}, rows.map(one => row(one, people, windows)))));
}

speak();
staff();
const asked = new URLSearchParams(location.search);
const code = asked.get('hall') ?? '';
by('back').href = `/board?hall=${encodeURIComponent(code)}`;
try {
  const [found, { items }] = await Promise.all([
    ask(`/api/public/attendance/${encodeURIComponent(code)}/${encodeURIComponent(asked.get('month') ?? '')}`), ask('/api/halls')]);
  const hall = items.find(one => one.code === found.hall);
  const windows = new Map((hall?.windows ?? []).map(window => [window.code, window.name]));
  say(document, () => { document.title = `${month(found.month)} ${t('board.attendance')} · ${words(hall?.name)}`; });
  draw(by('month'), () => `${words(hall?.name)} · ${month(found.month)} ${t('board.attendance')}`);
  draw(by('published'), () => t('attendance.published', { day: day(found.publishedAt), n: found.version }));
  draw(by('rows'), () => table(found, windows));
} catch (failure) {
  refused(by('rows'), failure);
}
