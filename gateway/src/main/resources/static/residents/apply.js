// Applying from the guide: what was answered there goes along, papers follow at the counter or online.
import { actingFor, offerActing } from './acting-for.js';
import { by, facts, make } from './dom.js';
import { onSubmit } from './form.js';
import { ask, newKey, tell } from './hall.js';
import { draw, guess, moment, say, t, words } from './language.js';
import { offerMessages, wished } from './messages-wished.js';
import { asResident, fillIn, onSignedOut, resident } from './resident.js';

const form = by('apply-form');

/** Number and code, to be kept: with them one sees what is missing, and takes it back. */
function receipt(applied, forAnother) {
  return [make('p', { class: 'done' }, t('apply.done', { window: words(applied.windowName) })),
    facts([[t('progress.no'), make('b', { class: 'code' }, applied.no)], [t('progress.code'), make('b', { class: 'code' }, applied.queryCode)],
      [t('apply.decideBy'), moment(applied.decideBy) + guess(applied.decideByProvisional)], [t('apply.identity'), t(applied.identityKnown ? 'apply.identity-known' : 'apply.identity-unknown')],
      [t('apply.told'), (applied.messages ?? []).map(channel => t(`apply.${channel}`)).join(t('comma'))]]),
    make('p', {}, t('apply.next')),
    forAnother && make('p', {}, t('acting.next')),
    make('p', { class: 'row' }, make('button', { type: 'button', onclick: () => print() }, t('print')),
      make('a', { href: `/#no=${applied.no}&code=${applied.queryCode}` }, t('complaint.follow')))];
}

/** Halls at which this matter is applied for so; one that can't be asked is left out. */
async function offering(matterId, halls) {
  const asked = await Promise.all(halls.map(hall => ask(`/api/public/online-matters?hall=${encodeURIComponent(hall.code)}`)
    .then(({ items }) => items.filter(({ id }) => id === matterId).map(({ messages }) => ({ ...hall, messages }))[0], () => undefined)));
  return asked.filter(Boolean);
}

/** By what that hall sends. */
function offerMessagesOf(offered) {
  const { hall, 'applicant.email': email } = form.elements;
  const { messages = [] } = offered.find(({ code }) => code === hall.value) ?? offered[0];
  offerMessages(form, by('apply-messages'), email, messages);
}

/** Who has signed in need not type who they are, and nobody calls back (S3). */
async function prefill() {
  const of = form.elements;
  await fillIn([[of['applicant.name'], 'name'], [of['applicant.idNumber'], 'idNumber'], [of['applicant.phone'], 'phone']]);
  const { signedIn, provider } = await resident();
  if (!provider) return;
  const known = by('apply-known');
  known.hidden = false;
  const show = signed => draw(known, () => signed ? t('apply.signed-in', { provider }) : make('a', { href: '/resident/sign-in' }, t('apply.sign-in', { provider })));
  show(signedIn);
  onSignedOut(() => show(false));
}

/**
 * @param {() => object} answered circumstances and figures as the guide's reader told them
 */
export async function apply(matterId, halls, answered) {
  const offered = await offering(matterId, halls);
  if (offered.length === 0) return;
  const { hall } = form.elements;
  say(hall, () => {
    const { value } = hall;
    hall.replaceChildren(...offered.map(({ code, name }) => make('option', { value: code }, words(name))));
    if (value) hall.value = value;
  });
  by('apply').hidden = false;
  offerMessagesOf(offered);
  hall.addEventListener('change', () => offerMessagesOf(offered));
  offerActing(form);
  prefill();
  // A request that got lost is sent again under its key; another one is another application.
  let key = newKey();
  form.addEventListener('change', () => { key = newKey(); });
  onSubmit(form, by('apply-answer'), async values => {
    const address = values['applicant.address'].trim();
    const { messages, email } = wished(values, 'applicant.email');
    const applicant = { name: values['applicant.name'].trim(), idNumber: values['applicant.idNumber'].trim().toUpperCase(),
      phone: values['applicant.phone'].trim(), ...(address && { address }), ...(email && { email }) };
    const acting = actingFor(form, values);
    const applied = await tell('/api/public/applications', key, { hall: values.hall, matterId, ...answered(), applicant, ...acting, ...messages }, await asResident());
    form.hidden = true;
    draw(by('apply-answer'), () => receipt(applied, Boolean(acting.representative)));
  });
}
