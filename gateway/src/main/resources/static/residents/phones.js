// Where one calls: the number of each hall that has told one.
import { facts, make } from './dom.js';
import { draw, words } from './language.js';

export function phones(place, halls) {
  const told = halls.filter(({ phone }) => phone);
  draw(place, () => told.length > 0 && facts(told.map(({ name, phone }) => [words(name), make('a', { href: `tel:${phone}` }, phone)])));
}
