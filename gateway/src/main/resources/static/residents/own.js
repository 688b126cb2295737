// What a resident who has signed in has at the halls, so that no number and no code is typed (S3).
import { by, make, warning } from './dom.js';
import { refused } from './form.js';
import { ask, newKey, tell } from './hall.js';
import { draw, moment, t, words } from './language.js';
import { showProgress } from './progress.js';
import { asResident, resident } from './resident.js';

const affair = ({ no, queryCode, matterName, statusText, receivedAt, from }) => make('li', {},
  make('strong', {}, words(matterName)), ` ${words(statusText)} · ${moment(from ?? receivedAt)} · ${no} `,
  make('button', { type: 'button', class: 'quiet', onclick: () => showProgress(no, queryCode) }, t('own.show')));

const affairs = (title, of) => of.length > 0 && [make('h4', {}, t(title)), make('ul', {}, of.map(affair))];

async function at({ code, name }) {
  const { applications, appointments } = await ask(`/api/public/own-affairs?hall=${encodeURIComponent(code)}`, await asResident());
  return () => applications.length + appointments.length > 0 && make('div', { class: 'hall' }, make('h3', {}, words(name)),
    affairs('own.applications', applications), affairs('own.appointments', appointments));
}

async function signOut() {
  await tell('/resident/sign-out', newKey(), {}, await asResident());
  location.replace('/');
}

/** The section is there where the hall has a provider. */
export async function own(halls) {
  const { signedIn, provider, name } = await resident();
  if (!provider) return;
  const place = by('own-affairs');
  by('own').hidden = false;
  if (!signedIn) {
    const failed = new URLSearchParams(location.search).has('resident');
    draw(place, () => [failed && warning(t('own.failed')), make('p', { class: 'lead' }, t('own.lead', { provider })),
      make('p', {}, make('a', { class: 'button', href: '/resident/sign-in' }, t('own.sign-in', { provider })))]);
    return;
  }
  try {
    const parts = await Promise.all(halls.map(at));
    draw(place, () => {
      const shown = parts.map(paint => paint()).filter(Boolean);
      return [make('p', { class: 'row' }, t('own.who', { name, provider }), make('button', { type: 'button', class: 'quiet', onclick: signOut }, t('own.sign-out'))),
        ...shown.length > 0 ? shown : [make('p', { class: 'none' }, t('own.none'))]];
    });
  } catch (failure) {
    refused(place, failure);
  }
}
