// Who is signed in, by name, and the way to the console.
import { by, make, warning } from './dom.js';
import { ask, signedIn } from './hall.js';
import { draw, t, words } from './language.js';

const leave = csrf => make('form', { method: 'post', action: '/logout' },
  make('input', { type: 'hidden', name: '_csrf', value: csrf.token }), make('button', { class: 'quiet' }, t('staff.sign-out')));

/** Signing in ends at the home page; the console has left word of the screen it began from. */
function backToScreen() {
  const screen = sessionStorage.getItem('hall.return-to');
  sessionStorage.removeItem('hall.return-to');
  if (screen?.startsWith('/console/')) location.replace(screen);
}

export async function staff() {
  const place = by('staff');
  draw(place, () => make('a', { href: '/sign-in' }, t('staff.sign-in')));
  const session = await ask('/session').catch(() => ({}));
  if (!session.signedIn) {
    if (new URLSearchParams(location.search).has('sign-in')) draw(by('notice'), () => warning(t('staff.failed')));
    return;
  }
  signedIn(session.csrf);
  backToScreen();
  const me = await ask('/api/me').catch(() => ({}));
  const roles = () => (me.roles ?? []).map(({ text }) => words(text)).join(t('comma'));
  draw(place, () => [make('span', {}, t('staff.who', { name: me.name ?? session.user }), roles() && ` (${roles()})`),
    make('a', { href: '/console/' }, t('staff.console')), leave(session.csrf)]);
}
