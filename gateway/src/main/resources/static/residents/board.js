// The hall's public board, on a wall or on a phone.
import { by, make } from './dom.js';
import { askAgain } from './hall.js';
import { day, draw, guess, month, say, speak, spoken, t, words } from './language.js';
import { showRules } from './rules.js';

const ASK_AGAIN = 30_000;
let ahead = 0;

const lines = (place, items, none, paint) =>
  draw(by(place), () => (items.length > 0 ? items.map(one => make('li', {}, paint(one))) : make('li', { class: 'none' }, t(none))));

const time = instant => make('time', { datetime: instant }, day(instant));

const posting = one => [make('strong', {}, one.window ? `${one.title} (${words(one.window)})` : one.title), time(one.publishedAt), make('p', {}, one.text)];

const notice = one => t('board.notice', { matter: words(one.matterName), name: one.maskedName, no: one.no, stage: words(one.stage), day: day(one.until) + guess(one.untilProvisional) });

function published(one, what, address) {
  const named = `${month(one.month)} ${t(what)}${one.version > 1 ? ` (${t('board.version', { n: one.version })})` : ''}`;
  return [address ? make('a', { href: address }, named) : make('span', {}, `${named} · ${t('board.staff-only')}`), time(one.publishedAt)];
}

const months = board => [
  ...board.attendance.map(one => ({ ...one, what: 'board.attendance', at: `/board/attendance?hall=${board.hall}&month=${one.month}` })),
  ...board.assessments.map(one => ({ ...one, what: 'board.assessment' })),
];

function show(board, notices) {
  say(document, () => { document.title = `${words(board.name)} · ${t('board')}`; });
  draw(by('hall'), () => words(board.name));
  draw(by('slogan'), () => board.slogan.text);
  showRules(board.rules);
  draw(by('windows'), () => board.windows.flatMap(window => [make('dt', {}, words(window.name)), make('dd', {}, words(window.handles))]));
  lines('commendations', board.commendations, 'none', posting);
  lines('circulars', board.circulars, 'none', posting);
  lines('notices', notices, 'open.no-notices', notice);
  lines('months', months(board), 'none', one => published(one, one.what, one.at));
  by('board').hidden = false;
}

/** A hall that is not there stays so; what could not be read just now is asked for again. */
async function refresh(code) {
  try {
    const board = await askAgain(`/api/public/board?hall=${encodeURIComponent(code)}`);
    show(board, (await askAgain(board.notices)).items);
    draw(by('state'), () => '');
  } catch (failure) {
    if (failure.status >= 400 && failure.status < 429) return unknown(code);
    draw(by('state'), () => t('board.away', { why: failure.message }));
  }
  setTimeout(() => refresh(code), ASK_AGAIN);
}

async function unknown(code) {
  const halls = (await askAgain('/api/halls').catch(() => ({ items: [] }))).items;
  by('board').hidden = true;
  draw(by('unknown'), () => [make('h2', {}, t('board.unknown', { hall: code })), make('p', {}, t('board.unknown-why')),
    make('ul', {}, halls.map(hall => make('li', {}, make('a', { href: `/board?hall=${hall.code}` }, words(hall.name)))))]);
  by('unknown').hidden = false;
}

function tick() {
  by('now').textContent = new Intl.DateTimeFormat(spoken() === 'zh' ? 'zh-CN' : 'en-GB',
    { timeZone: 'Asia/Shanghai', dateStyle: 'full', timeStyle: 'short' }).format(Date.now() + ahead);
}

/** Which hall: the one the address names, as /board?hall=330106, else the first. */
async function start() {
  try {
    const asked = new URLSearchParams(location.search).get('hall');
    await refresh(asked ?? (await askAgain('/api/halls')).items[0].code);
  } catch (failure) {
    draw(by('state'), () => t('board.away', { why: failure.message }));
    setTimeout(start, ASK_AGAIN);
  }
}

speak();
say('now', tick);
setInterval(tick, 10_000);
start();
askAgain('/api/clock').then(({ instant }) => {
  ahead = new Date(instant).getTime() - Date.now();
  tick();
}).catch(() => {});
