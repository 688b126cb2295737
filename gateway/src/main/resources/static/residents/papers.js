// One's own papers: which there are, handing in what is missing, fetching the certificate (S4). What is handed in counts once the counter
// has confirmed it.
import { list, make } from './dom.js';
import { ask, askFile, handIn, newKey, tell as tellHall } from './hall.js';
import { moment, t, words } from './language.js';

const MEBIBYTE = 1024 * 1024;

export async function papersOf(no, code) {
  const place = make('div', { class: 'papers' });
  const address = `/api/public/applications/${no}/papers`;
  const opened = { 'Query-Code': code };
  const [limits, first] = await Promise.all([ask('/api/public/paper-limits'), ask(address, opened)]);
  const bounds = { types: limits.mediaTypes.map(type => type.split('/')[1].toUpperCase()).join(', '), n: Math.floor(limits.maxBytes / MEBIBYTE) };
  let own = first;
  const told = new Map();

  const line = one => [
    [one.item ? words(one.item) : words(one.kindText), words(one.statusText), moment(one.at), one.reason].filter(Boolean).join(' · '), ' ',
    one.withdrawable && make('button', { type: 'button', class: 'quiet', onclick: event => takeBack(one, event.target) }, t('papers.take-back')), ' ',
    one.fetchable && make('button', { type: 'button', class: 'quiet', onclick: event => fetchIt(one, event.target) }, t('papers.fetch')),
  ].filter(Boolean);

  // The same key as long as it is the same file, so that it is handed in once.
  function field({ item, name }) {
    const id = `paper-${item}`;
    const input = make('input', { type: 'file', id, accept: limits.mediaTypes.join(','), onchange: () => input.files[0] && hand(item, input.files[0], newKey()) });
    return make('div', { class: 'row' }, make('label', { for: id }, words(name)), input, make('span', { role: 'status' }, told.get(item)?.() ?? ''));
  }

  async function hand(item, file, key) {
    if (file.size > limits.maxBytes) return tell(item, () => t('papers.too-large', bounds));
    tell(item, () => t('wait'));
    try {
      await handIn(`${address}?item=${encodeURIComponent(item)}`, key, file, opened);
      own = await ask(address, opened);
      tell(item, () => t('papers.handed-in'));
    } catch (failure) {
      tell(item, () => failure.message);
    }
  }

  function tell(item, said) {
    told.set(item, said);
    show();
  }

  async function takeBack({ number }, button) {
    button.disabled = true;
    try {
      await tellHall(`${address}/${number}/withdrawal`, newKey(), {}, opened);
      own = await ask(address, opened);
      show();
    } catch (failure) {
      button.after(` ${failure.message}`);
      button.disabled = false;
    }
  }

  async function fetchIt({ number, mediaType }, button) {
    button.disabled = true;
    try {
      const content = await askFile(`${address}/${number}`, opened);
      const href = URL.createObjectURL(new Blob([content], { type: mediaType }));
      make('a', { href, download: `${no}-${number}.${mediaType.split('/')[1]}` }).click();
      setTimeout(() => URL.revokeObjectURL(href), 60_000);
    } catch (failure) {
      button.after(` ${failure.message}`);
    }
    button.disabled = false;
  }

  function show() {
    place.replaceChildren(...[
      own.items.length > 0 && [make('h3', {}, t('papers')), list(own.items.map(line))],
      own.missing.length > 0 && [make('h3', {}, t('papers.hand-in')), make('p', {}, t('papers.hand-in-told', bounds)), own.missing.map(field)],
    ].flat(Infinity).filter(Boolean));
  }

  return () => {
    show();
    return place;
  };
}
