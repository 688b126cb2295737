// An appointment at the window in charge: what for, when, and how the hall reaches whoever comes. Who serves them nobody is asked.
import { times } from './appointment-times.js';
import { by, facts, make } from './dom.js';
import { onSubmit, refused } from './form.js';
import { ask, newKey, tell } from './hall.js';
import { draw, hour, moment, say, speak, t, weekday, words } from './language.js';
import { fits, windowsOf } from './matters.js';
import { offerMessages, wished } from './messages-wished.js';
import { phones } from './phones.js';
import { asResident, fillIn } from './resident.js';
import { staff } from './staff.js';
import { typedCode, typedNumber } from './typed.js';

const form = by('appointment-form');
const option = (value, text) => make('option', { value }, text);

/** Window by window, those that have what is looked for; what was chosen before stays. */
function offerMatters(matters, hall) {
  const { matterId } = form.elements;
  const search = by('appointment-search');
  const windows = windowsOf(matters, [hall]);
  const options = (code, wanted) => wanted.filter(one => one.window === code).map(one => option(one.id, words(one.name)));
  const show = () => {
    say(matterId, () => {
      const { value } = matterId;
      const wanted = matters.filter(one => one.id === value || fits(one.name, search.value));
      const groups = windows.map(({ code, name }) => ({ name, of: options(code, wanted) })).filter(({ of }) => of.length > 0);
      matterId.replaceChildren(option('', t('choose')), ...groups.map(({ name, of }) => make('optgroup', { label: words(name) }, of)));
      matterId.value = value;
    });
    const found = matters.filter(one => fits(one.name, search.value)).length;
    draw(by('appointment-found'), () => search.value.trim() && t(found > 0 ? 'guide.found' : 'guide.none', { n: found }));
  };
  search.addEventListener('input', show);
  // It leads on to what was found, and sends nothing.
  search.addEventListener('keydown', event => {
    if (event.key !== 'Enter' || event.isComposing) return;
    event.preventDefault();
    matterId.focus();
  });
  show();
}

/** Number and code, to be kept: with them it is moved and cancelled. */
function slip(booked, hallName) {
  const shown = by('slip');
  draw(shown, () => [
    make('p', {}, words(hallName)),
    make('h1', { id: 'slip-no' }, t('appointment.done')),
    facts([[t('progress.no'), make('b', { class: 'code' }, booked.no)], [t('progress.code'), make('b', { class: 'code' }, booked.queryCode)],
      [t('appointment.when'), `${weekday(booked.from)} ${hour(booked.from)}–${hour(booked.until)}`],
      [t('appointment.where'), words(booked.windowName)], [t('appointment.changeable'), moment(booked.changeableUntil)]]),
    make('p', { class: 'hint' }, t('appointment.keep')),
    make('p', { class: 'row not-printed' }, make('button', { type: 'button', onclick: () => print() }, t('print')),
      make('a', { href: `/#no=${booked.no}&code=${booked.queryCode}` }, t('complaint.follow'))),
  ]);
  by('book').hidden = true;
  shown.hidden = false;
  shown.focus();
}

async function start() {
  const asked = new URLSearchParams(location.search).get('hall');
  const { items } = await ask('/api/halls');
  const hall = items.find(({ code }) => code === asked) ?? items[0];
  const matters = (await ask(`/api/matters?hall=${encodeURIComponent(hall.code)}`)).items;
  offerMatters(matters, hall);
  phones(by('appointment-halls'), [hall]);
  say(document, () => { document.title = `${t('appointment.book')} · ${words(hall.name)}`; });
  const { matterId, date, start: time } = form.elements;
  const offerBy = messages => offerMessages(form, by('appointment-messages'), form.elements['person.email'], messages);
  const look = () => times(by('appointment-times'), time, hall.code, matterId.value, date.value, offerBy);
  matterId.addEventListener('change', look);
  date.addEventListener('change', look);
  look();
  // A request that got lost is sent again under its key; another one is another appointment.
  let key = newKey();
  form.addEventListener('change', () => { key = newKey(); });
  fillIn([[form.elements['person.name'], 'name'], [form.elements['person.phone'], 'phone']]);
  onSubmit(form, by('appointment-answer'), async values => {
    const { messages, email } = wished(values, 'person.email');
    const person = { name: values['person.name'].trim(), phone: values['person.phone'].trim(), ...(email && { email }) };
    const no = typedNumber(values['concerns.no']);
    const concerns = no && { concerns: { no, code: typedCode(values['concerns.code']) } };
    slip(await tell('/api/public/appointments', key,
      { hall: hall.code, matterId: values.matterId, date: values.date, start: values.start, person, ...messages, ...concerns }, await asResident()), hall.name);
  });
}

speak();
staff();
start().catch(failure => refused(by('appointment-answer'), failure));
