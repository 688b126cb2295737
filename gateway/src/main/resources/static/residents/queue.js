// A ticket for a window that serves residents: which one, what for, and whether somebody goes first. Nobody is asked who they are.
import { by, facts, make } from './dom.js';
import { onSubmit, refused } from './form.js';
import { ask, askAgain, newKey, tell } from './hall.js';
import { draw, moment, say, speak, t, words } from './language.js';
import { staff } from './staff.js';

const ASK_AGAIN = 60_000;
const form = by('queue-form');
const option = (value, text) => make('option', { value }, text);

/** A window that gives none still stands in the list, and says why. */
function windowText(line) {
  const why = line.full ? t('queue.full') : line.attended ? t('queue.waits', { n: line.waiting }) : t('queue.unattended');
  return `${words(line.windowName)} · ${why}`;
}

function fill(board, matters) {
  const serving = new Set(matters.map(one => one.window));
  const keeping = (place, paint) => say(place, () => {
    const { value } = place;
    place.replaceChildren(...paint());
    place.value = value;
  });
  keeping(by('queue-window'), () => [option('', t('choose')), ...board.windows.filter(line => serving.has(line.window)).map(line => option(line.window, windowText(line)))]);
  keeping(by('queue-priority'), () => [option('', t('queue.ordinary')), ...board.priority.map(ground => option(ground, t(`priority.${ground}`)))]);
  keeping(by('queue-matter'), () => [option('', t('queue.any')),
    ...matters.filter(one => one.window === by('queue-window').value).map(one => option(one.id, words(one.name)))]);
}

/**
 * As it is printed: the number large, and what somebody has to know.
 *
 * @param {() => void} anew for whoever wants another
 */
function slip(ticket, anew) {
  const shown = by('slip');
  draw(shown, () => [
    make('p', {}, words(ticket.hallName)),
    make('h1', { class: 'number', id: 'slip-no' }, ticket.no),
    facts([
      [t('queue.window'), words(ticket.windowName)], [t('queue.matter'), ticket.matterName && words(ticket.matterName)],
      [t('queue.priority'), ticket.priorityToShow && t('queue.to-show', { ground: t(`priority.${ticket.priorityToShow}`) })], [t('queue.ahead'), t('queue.people', { n: ticket.ahead })],
      [t('queue.estimate'), ticket.estimatedMinutes !== undefined && ticket.ahead > 0 ? t('queue.minutes', { n: ticket.estimatedMinutes }) : undefined],
      [t('queue.takenAt'), moment(ticket.takenAt)]]),
    make('p', { class: 'hint' }, t('queue.listen')),
    make('p', { class: 'row not-printed' }, make('button', { type: 'button', onclick: () => print() }, t('queue.print')),
      make('button', { type: 'button', class: 'quiet', onclick: anew }, t('queue.anew'))),
  ]);
  by('take').hidden = true;
  shown.hidden = false;
  shown.focus();
}

function formAgain() {
  by('slip').hidden = true;
  by('take').hidden = false;
  form.reset();
  draw(by('queue-answer'), () => '');
  by('queue-window').focus();
}

async function start() {
  const asked = new URLSearchParams(location.search).get('hall');
  const { items } = await ask('/api/halls');
  const hall = asked ?? items[0].code;
  const at = `hall=${encodeURIComponent(hall)}`;
  const matters = (await ask(`/api/matters?${at}`)).items;
  let board;
  // How long the lines are now; what was filled in stays.
  async function look() {
    const now = await askAgain(`/api/public/queue-board?${at}`);
    if (now === board) return;
    board = now;
    fill(board, matters);
    draw(by('shut'), () => (board.givesTickets ? '' : t('queue.shut')));
  }
  await look();
  // What could not be read just now is asked for again.
  const lookAgain = () => look().catch(() => {});
  setInterval(() => by('take').hidden || lookAgain(), ASK_AGAIN);
  by('board').href = `/queue/board?${at}`;
  say(document, () => { document.title = `${t('queue')} · ${words(board.hallName)}`; });
  by('queue-window').addEventListener('change', () => fill(board, matters));
  // A request that got lost is sent again under its key; another one is another ticket.
  let key = newKey();
  form.addEventListener('change', () => { key = newKey(); });
  onSubmit(form, by('queue-answer'), async values => {
    const filled = Object.fromEntries(Object.entries(values).filter(([, value]) => value));
    slip(await tell('/api/public/queue-tickets', key, { hall, ...filled }), () => {
      formAgain();
      lookAgain();
    });
    key = newKey();
  });
}

speak();
staff();
start().catch(failure => refused(by('queue-answer'), failure));
