// The waiting board: who is called to which window, large enough for the wall, read anew each few seconds.
import { by, make } from './dom.js';
import { ask, askAgain } from './hall.js';
import { draw, say, speak, spoken, t, words } from './language.js';

const ASK_AGAIN = 5_000;
let ahead = 0;
/** What was called the last time it was asked: what is new since then is announced. */
let announced = null;

/** Windows with matters for residents; before it is known which, nobody is left out. */
let serving;

const call = one => `${one.no}/${one.calls}/${one.calledAt}`;

const HEADS = ['called', 'window', 'clerk', 'waiting-head', 'average'];

function clerk(one, people) {
  const who = people[one.clerk];
  return make('li', {}, [who?.name, one.post ?? who?.post].filter(Boolean).join(' · '));
}

function row(line, people) {
  const now = line.called.map(one => make('li', { class: one.status === 'CALLED' && 'new' }, one.no));
  return make('tr', {},
    make('td', { class: 'called' }, now.length > 0 ? make('ul', {}, now) : make('span', { class: 'none' }, line.attended ? '—' : t('queue.unattended'))),
    make('th', { scope: 'row' }, words(line.windowName), line.full && make('span', { class: 'none' }, ` ${t('queue.full')}`)),
    make('td', {}, make('ul', {}, line.called.map(one => clerk(one, people)))),
    make('td', { class: 'n', 'data-head': t('queue.waiting-head') }, t('queue.people', { n: line.waiting })),
    make('td', { class: 'n', 'data-head': t('queue.average') }, line.averageWaitMinutes === undefined ? '—' : t('queue.minutes', { n: line.averageWaitMinutes })));
}

const table = board => make('table', {},
  make('thead', {}, make('tr', {}, HEADS.map(what => make('th', { scope: 'col' }, t(`queue.${what}`))))),
  make('tbody', {}, board.windows.filter(shown).map(line => row(line, board.people ?? {}))));

/** Another window, as the hall's office, stands there while somebody waits or is called there. */
const shown = line => !serving || serving.has(line.window) || line.waiting > 0 || line.called.length > 0;

/** Said once, when somebody is called or called again; not what stood there when the page was opened. */
function announce(board) {
  const calls = board.windows.flatMap(line => line.called.filter(one => one.status === 'CALLED').map(one => ({ line, one })));
  const fresh = announced === null ? [] : calls.filter(({ one }) => !announced.has(call(one)));
  announced = new Set(calls.map(({ one }) => call(one)));
  if (fresh.length > 0) {
    draw(by('slogan'), () => fresh.map(({ line, one }) => t('queue.please', { no: one.no, window: words(line.windowName) })).join(' '));
  }
}

function show(board) {
  say(document, () => { document.title = `${words(board.hallName)} · ${t('queue.waiting')}`; });
  draw(by('hall'), () => `${words(board.hallName)} · ${t('queue.waiting')}`);
  draw(by('lines'), () => table(board));
  by('take').href = `/queue?hall=${encodeURIComponent(board.hall)}`;
  by('waiting').hidden = false;
  announce(board);
}

/** A hall that is not there stays so; what could not be read just now is asked for again. */
async function refresh(code) {
  try {
    const at = `hall=${encodeURIComponent(code)}`;
    serving ??= await ask(`/api/matters?${at}`).then(({ items }) => new Set(items.map(one => one.window)), () => undefined);
    show(await askAgain(`/api/public/queue-board?${at}`));
    draw(by('state'), () => '');
  } catch (failure) {
    if (failure.status >= 400 && failure.status < 429) return unknown(code);
    draw(by('state'), () => t('board.away', { why: failure.message }));
  }
  setTimeout(() => refresh(code), ASK_AGAIN);
}

async function unknown(code) {
  const halls = (await askAgain('/api/halls').catch(() => ({ items: [] }))).items;
  by('waiting').hidden = true;
  draw(by('unknown'), () => [make('h2', {}, t('board.unknown', { hall: code })), make('p', {}, t('board.unknown-why')),
    make('ul', {}, halls.map(hall => make('li', {}, make('a', { href: `/queue/board?hall=${hall.code}` }, words(hall.name)))))]);
  by('unknown').hidden = false;
}

function tick() {
  by('now').textContent = new Intl.DateTimeFormat(spoken() === 'zh' ? 'zh-CN' : 'en-GB',
    { timeZone: 'Asia/Shanghai', dateStyle: 'full', timeStyle: 'short' }).format(Date.now() + ahead);
}

/** Which hall: the one the address names, as /queue/board?hall=330106, else the first. */
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
