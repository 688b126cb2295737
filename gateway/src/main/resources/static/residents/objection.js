// An objection to what hangs on the notice board, with or without a name; its answer is followed by the receipt (C3).
import { receipt } from './complaint.js';
import { by } from './dom.js';
import { onSubmit } from './form.js';
import { newKey, tell } from './hall.js';
import { draw, t, words } from './language.js';
import { typedNumber } from './typed.js';

const form = by('objection-form');
const answer = by('objection-answer');
let key = newKey();

function said({ caseNo, text, name, phone }) {
  return { caseNo: typedNumber(caseNo), text: text.trim(), ...(name.trim() && { name: name.trim() }), ...(phone.trim() && { phone: phone.trim() }) };
}

export function objection() {
  form.addEventListener('input', () => { key = newKey(); });
  onSubmit(form, answer, async values => {
    const lodged = await tell('/api/public/objections', key, said(values));
    key = newKey();
    form.reset();
    draw(answer, () => receipt(lodged, t('objection.lodged', { matter: words(lodged.matterName), stage: words(lodged.stage) })));
  });
}

export function objectTo(no) {
  form.elements.caseNo.value = no;
  by('objection').scrollIntoView();
  form.elements.text.focus();
}
