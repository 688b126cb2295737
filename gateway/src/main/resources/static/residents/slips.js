// Who applied online puts a wrong phone right with the code that opened the page, until the window has it in hand (S3, S7).
import { make } from './dom.js';
import { newKey, tell } from './hall.js';
import { t } from './language.js';

/** What has been typed and told outlives another language. */
export function slips(no, code) {
  let key = newKey();
  let typed = '';
  let right = false;
  let failure;
  return () => {
    const told = make('p', { role: 'status' }, right ? t('slips.done') : failure?.message);
    const phone = make('input', { id: 'slips-phone', type: 'tel', maxlength: 20, autocomplete: 'tel', oninput: event => { typed = event.target.value; key = newKey(); } });
    phone.value = typed;
    const button = make('button', { type: 'button', class: 'quiet', onclick: correct }, t('slips.send'));
    async function correct() {
      if (typed.trim() === '') return phone.focus();
      button.disabled = true;
      try {
        await tell('/api/public/application-corrections', key, { no, code, phone: typed.trim() });
        right = true;
        failure = undefined;
        typed = phone.value = '';
        told.replaceChildren(t('slips.done'));
      } catch (refusal) {
        failure = refusal;
        told.replaceChildren(refusal.message);
      }
      button.disabled = false;
    }
    return make('div', {}, make('label', { for: 'slips-phone' }, t('slips.phone')), make('p', { class: 'row' }, phone, button), told);
  };
}
