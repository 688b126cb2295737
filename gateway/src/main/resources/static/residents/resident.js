// Who has signed in at the provider that the hall has for residents (S3).
import { ask } from './hall.js';

let known;

/** Asked once a page. Where the hall has no provider, or it can't be told, nobody has signed in. */
export const resident = () => (known ??= ask('/resident/session').catch(() => ({ signedIn: false })));

/** What makes a request the resident's own; nothing where nobody has signed in. */
export const asResident = async () => {
  const { mark } = await resident();
  return mark ? { [mark.header]: mark.value } : {};
};

/** Puts into a form what the provider says; it may be overwritten, as for somebody else. */
export async function fillIn(values) {
  const of = await resident();
  for (const [field, name] of values) {
    if (of[name] && !field.value) field.value = of[name];
  }
}
