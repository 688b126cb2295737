// The times at which somebody of a matter's window is free on a day.
import { make } from './dom.js';
import { refused } from './form.js';
import { ask } from './hall.js';
import { draw, hour, say, t } from './language.js';

const clock = at => at.slice(11, 16);

/**
 * @param {HTMLElement} told where it is said that nothing is free
 * @param {HTMLSelectElement} select
 * @param {(messages: readonly string[]) => void} [offer] told by what that hall sends messages
 */
export async function times(told, select, hall, matterId, date, offer = () => {}) {
  const fill = free => say(select, () => {
    const { value } = select;
    select.replaceChildren(make('option', { value: '' }, t('choose')),
      ...free.map(({ from, until }) => make('option', { value: clock(from) }, `${hour(from)}–${hour(until)}`)));
    select.value = value;
  });
  fill([]);
  if (!matterId || !date) return draw(told, () => t('appointment.first'));
  const query = new URLSearchParams({ hall, matterId, date });
  try {
    const { free, messages } = await ask(`/api/public/appointment-slots?${query}`);
    fill(free);
    offer(messages);
    draw(told, () => (free.length > 0 ? t('appointment.times', { n: free.length }) : t('appointment.none')));
  } catch (failure) {
    refused(told, failure);
  }
}
