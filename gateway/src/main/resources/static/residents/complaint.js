// A complaint with its files. What was filed is registered, and not accepted: that is decided, within a limit (P5).
import { by, facts, list, make, warning } from './dom.js';
import { onSubmit } from './form.js';
import { handIn, newKey, tell } from './hall.js';
import { day, draw, guess, say, t, words } from './language.js';
import { showProgress } from './progress.js';
import { typedNumber } from './typed.js';

const GROUNDS = ['PASSIVE_OR_LATE', 'EXTORTION', 'RUDE_CONDUCT', 'UNLAWFUL_CHARGES', 'RETALIATION', 'OTHER_NEGLECT', 'SUGGESTION'];
const LARGEST = 5 * 1024 * 1024;
const MOST = 5;

const form = by('complaint-form');
const answer = by('complaint-answer');
let key = newKey();

function choices(select, options, none) {
  const kept = select.value;
  select.replaceChildren(...(none ? [make('option', { value: '' }, none)] : []), ...options.map(([value, text]) => make('option', { value }, text)));
  if (options.some(([value]) => value === kept)) select.value = kept;
}

function offer(halls) {
  const { hall, window, ground } = form.elements;
  say(form, () => {
    choices(hall, halls.map(({ code, name }) => [code, words(name)]));
    choices(ground, GROUNDS.map(code => [code, t(`ground.${code}`)]), t('choose'));
    const at = halls.find(({ code }) => code === hall.value);
    choices(window, (at?.windows ?? []).map(({ code, name }) => [code, words(name)]), t('complaint.no-window'));
  });
}

function said({ hall, ground, text, window, caseNo, ...rest }) {
  const name = rest['reporter.name'].trim();
  const phone = rest['reporter.phone'].trim();
  return {
    hall, ground, text: text.trim(),
    ...(window && { window }), ...(caseNo && { caseNo: typedNumber(caseNo) }),
    ...((name || phone) && { reporter: { name, phone } }),
  };
}

function checkFiles() {
  const { files } = form.elements;
  const all = [...files.files];
  const fault = all.length > MOST ? 'fault.too-many' : all.some(file => file.size > LARGEST) ? 'fault.too-large' : '';
  files.setCustomValidity(fault);
  files.dataset.fault = fault;
}

/** Number and code, to be kept. */
export function receipt({ no, queryCode }, done) {
  const copied = make('span', { role: 'status' });
  const copy = () => navigator.clipboard?.writeText(`${no} ${queryCode}`).then(() => { copied.textContent = t('copied'); });
  return make('div', { class: 'receipt' },
    make('p', { class: 'done' }, done),
    facts([[t('progress.no'), make('b', { class: 'code' }, no)], [t('progress.code'), make('b', { class: 'code' }, queryCode)]]),
    make('p', {}, t('complaint.keep')),
    make('p', { class: 'row' },
      navigator.clipboard && make('button', { type: 'button', onclick: copy }, t('copy')),
      make('button', { type: 'button', onclick: () => print() }, t('print')),
      make('button', { type: 'button', class: 'quiet', onclick: () => showProgress(no, queryCode) }, t('complaint.follow')), copied));
}

/** Files go one by one after the complaint; one that fails can be tried again, with its key. */
async function hand(filed, files) {
  const sent = files.map(file => ({ file, key: newKey(), said: () => t('wait') }));
  const done = () => filed.decideBy ? t('complaint.registered', { day: day(filed.decideBy) + guess(filed.decideByProvisional) }) : t('complaint.suggested');
  const show = () => draw(answer, () => [receipt(filed, done()),
    sent.length > 0 && list(sent.map(one => [one.file.name, ' · ', one.said(),
      one.failed && make('button', { type: 'button', class: 'quiet', onclick: () => go(one) }, t('again'))].filter(Boolean)), { class: 'files' })]);
  async function go(one) {
    Object.assign(one, { failed: false, said: () => t('wait') });
    show();
    try {
      await handIn(`/api/complaints/${filed.no}/attachments`, one.key, one.file, { 'Query-Code': filed.queryCode });
      one.said = () => t('complaint.handed-in');
    } catch (failure) {
      Object.assign(one, { failed: true, said: () => failure.message });
    }
    show();
  }
  show();
  for (const one of sent) await go(one);
}

export function complaint(halls) {
  if (halls.length === 0) return draw(answer, () => warning(t('fault.away')));
  offer(halls);
  form.elements.hall.addEventListener('change', () => offer(halls));
  form.addEventListener('input', () => { key = newKey(); checkFiles(); });
  onSubmit(form, answer, async values => {
    const filed = await tell('/api/complaints', key, said(values));
    const files = [...form.elements.files.files];
    key = newKey();
    form.reset();
    await hand(filed, files);
  });
}
