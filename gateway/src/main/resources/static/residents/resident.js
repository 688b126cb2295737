// Who has signed in at the provider that the hall has for residents (S3).
import { ask, Refusal } from './hall.js';
import { t } from './language.js';

const SESSION = '/resident/session';
const told = [];
let known;

/** Asked once a page. Where the hall has no provider, or it can't be told, nobody has signed in. */
export const resident = () => (known ??= ask(SESSION).catch(() => ({ signedIn: false })));

/** Told once the sign-in has ended while the page stood open. */
export const onSignedOut = show => told.push(show);

/**
 * What makes a request the resident's own; nothing where nobody has signed in. A sign-in that has ended since the page said
 * otherwise is told before anything is sent; what is sent then is anybody's.
 */
export const asResident = async () => {
  const { mark } = await resident();
  if (!mark) return {};
  const now = await ask(SESSION);
  known = Promise.resolve(now);
  if (now.mark) return { [now.mark.header]: now.mark.value };
  for (const show of told) show(now);
  throw new Refusal(403, { code: 'resident-not-signed-in', detail: t('own.over', { provider: now.provider }) });
};

/** Puts into a form what the provider says; it may be overwritten, as for somebody else. */
export async function fillIn(values) {
  const of = await resident();
  for (const [field, name] of values) {
    if (of[name] && !field.value) field.value = of[name];
  }
}
