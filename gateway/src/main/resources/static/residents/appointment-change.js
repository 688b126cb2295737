// One's own appointment, moved or cancelled with the code that opened it, until shortly before it begins.
import { times } from './appointment-times.js';
import { make } from './dom.js';
import { newKey, tell } from './hall.js';
import { hour, t, weekday } from './language.js';

const button = (name, onclick, quiet) => make('button', { type: 'button', class: quiet && 'quiet', onclick }, t(name));

/** Until when it can be done the hall says, and refuses what comes too late. */
export function change(own, code) {
  const keys = { moves: newKey(), cancellations: newKey() };
  const told = make('p', { role: 'status' });
  const place = make('div', { class: 'withdraw' });
  const show = (...what) => {
    place.replaceChildren(...what, told);
    place.querySelector('button, input')?.focus();
  };
  async function send(what, more, said) {
    for (const each of place.querySelectorAll('button')) each.disabled = true;
    try {
      const answer = await tell(`/api/public/appointment-${what}`, keys[what], { no: own.no, code, ...more });
      place.replaceChildren(told);
      told.textContent = said(answer);
    } catch (refusal) {
      keys[what] = newKey();
      told.textContent = refusal.message;
      for (const each of place.querySelectorAll('button')) each.disabled = false;
    }
  }
  const first = () => show(make('p', { class: 'row' }, button('appointment.move', move), button('appointment.cancel', sure, true)));
  const sure = () => show(make('p', { class: 'row' },
    button('appointment.cancel-sure', () => send('cancellations', {}, () => t('appointment.cancelled'))), button('appointment.leave', first, true)));
  function move() {
    const date = make('input', { type: 'date', required: true, 'aria-label': t('appointment.date') });
    const start = make('select', { required: true, 'aria-label': t('appointment.time') });
    date.addEventListener('change', () => times(told, start, own.hall, own.matterId, date.value));
    show(make('p', { class: 'row' }, date, start), make('p', { class: 'row' },
      button('appointment.move-sure', () => start.value && send('moves', { date: date.value, start: start.value },
        to => t('appointment.moved', { no: to.no, code: to.queryCode, when: `${weekday(to.from)} ${hour(to.from)}` }))),
      button('appointment.leave', first, true)));
  }
  first();
  return place;
}
