// What a resident who has signed in has at the halls, so that no number and no code is typed (S3).
import { by, make, warning } from './dom.js';
import { ask, newKey, tell } from './hall.js';
import { draw, moment, t, words } from './language.js';
import { showProgress } from './progress.js';
import { asResident, onSignedOut, resident } from './resident.js';

const affair = ({ no, queryCode, matterName, statusText, receivedAt, from }) => make('li', {},
  make('strong', {}, words(matterName)), ` ${words(statusText)} · ${moment(from ?? receivedAt)} · ${no} `,
  make('button', { type: 'button', class: 'quiet', onclick: () => showProgress(no, queryCode) }, t('own.show')));

const affairs = (title, of) => of.length > 0 && [make('h4', {}, t(title)), make('ul', {}, of.map(affair))];

async function at({ code, name }, me) {
  const { applications, appointments } = await ask(`/api/public/own-affairs?hall=${encodeURIComponent(code)}`, me);
  return () => applications.length + appointments.length > 0 && make('div', { class: 'hall' }, make('h3', {}, words(name)),
    affairs('own.applications', applications), affairs('own.appointments', appointments));
}

/** Of a hall that can't be asked it is said so, and the others are shown. */
const orWhy = async (hall, me) => at(hall, me).catch(({ message }) => () => make('div', { class: 'hall' }, make('h3', {}, words(hall.name)), warning(message)));

/** Also where the sign-in has ended by itself. */
async function signOut() {
  try {
    await tell('/resident/sign-out', newKey(), {}, await asResident());
  } catch (failure) {
    if (failure.code !== 'resident-not-signed-in') throw failure;
  }
  location.replace('/');
}

const signIn = (provider, failed) => () => [failed && warning(t('own.failed')), make('p', { class: 'lead' }, t('own.lead', { provider })),
  make('p', {}, make('a', { class: 'button', href: '/resident/sign-in' }, t('own.sign-in', { provider })))];

/** The section is there where the hall has a provider. Who is signed in, and the way out, come first: whatever else fails. */
export async function own(halls) {
  const { signedIn, provider, name } = await resident();
  if (!provider) return;
  const place = by('own-affairs');
  by('own').hidden = false;
  if (!signedIn) return draw(place, signIn(provider, new URLSearchParams(location.search).has('resident')));
  onSignedOut(() => draw(place, signIn(provider)));
  const show = rest => draw(place, () => [make('p', { class: 'row' }, t('own.who', { name, provider }),
    make('button', { type: 'button', class: 'quiet', onclick: () => signOut().catch(({ message }) => show(() => warning(message))) }, t('own.sign-out'))), rest()]);
  show(() => make('p', {}, t('wait')));
  try {
    const me = await asResident();
    const parts = await Promise.all(halls.map(hall => orWhy(hall, me)));
    show(() => {
      const shown = parts.map(paint => paint()).filter(Boolean);
      return shown.length > 0 ? shown : make('p', { class: 'none' }, t('own.none'));
    });
  } catch (failure) {
    if (failure.code !== 'resident-not-signed-in') show(() => warning(failure.message));
  }
}
