// A completed case is rated once.
import { by, make } from './dom.js';
import { onSubmit } from './form.js';
import { newKey, tell } from './hall.js';
import { draw, t, words } from './language.js';
import { typedCode, typedNumber } from './typed.js';

const form = by('rating-form');
const answer = by('rating-answer');
let key = newKey();

export function rating() {
  draw(by('stars'), () => [1, 2, 3, 4, 5].map(stars => make('label', { class: 'choice' },
    make('input', { type: 'radio', name: 'stars', value: stars, required: true, checked: form.elements.stars?.value === String(stars) }),
    make('span', { class: 'star', 'aria-hidden': 'true' }, '★'.repeat(stars) + '☆'.repeat(5 - stars)), ' ', t(`stars.${stars}`))));
  form.addEventListener('input', () => { key = newKey(); });
  onSubmit(form, answer, async ({ no, code, stars, remark }) => {
    const rated = await tell('/api/public/ratings', key,
      { no: typedNumber(no), code: typedCode(code), stars: Number(stars), ...(remark.trim() && { remark: remark.trim() }) });
    draw(answer, () => make('p', { class: 'done' }, t('rating.done', { matter: words(rated.matterName), n: rated.stars })));
    form.reset();
    key = newKey();
  });
}

export function rateNow(no, code) {
  form.elements.no.value = no;
  form.elements.code.value = code;
  by('rating').scrollIntoView();
  form.elements.stars[0].focus();
}
