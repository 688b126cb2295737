// Forms: what is at fault is said at its field and in words, and one click sends one request.
import { make, warning } from './dom.js';
import { draw, has, t } from './language.js';

const named = field => field.name ?? field[0]?.name;
const first = field => (field instanceof RadioNodeList ? field[0] : field);

function place(field) {
  const one = first(field);
  const id = `${one.form.id}-${named(one)}-fault`;
  const box = one.closest('.field');
  let fault = document.getElementById(id);
  if (!fault) {
    fault = make('p', { class: 'fault', id });
    box.append(fault);
    for (const each of box.querySelectorAll('input, select, textarea')) {
      each.setAttribute('aria-describedby', [each.getAttribute('aria-describedby'), id].filter(Boolean).join(' '));
    }
  }
  return { box, fault };
}

function mark(field, say) {
  const { box, fault } = place(field);
  draw(fault, say);
  for (const each of box.querySelectorAll('input, select, textarea')) each.setAttribute('aria-invalid', 'true');
}

function clear(form) {
  for (const field of form.querySelectorAll('[aria-invalid]')) field.removeAttribute('aria-invalid');
  for (const fault of form.querySelectorAll('.fault')) draw(fault, () => []);
}

function what(field) {
  const own = field.dataset.fault;
  if (field.validity.valueMissing) return t(field.type === 'radio' ? 'fault.choose' : 'fault.missing');
  return own && has(own) ? t(own) : t('fault.pattern');
}

function focusFirst(form) {
  form.querySelector('[aria-invalid]')?.focus();
}

function isWhole(form) {
  const wrong = [...form.elements].filter(field => field.willValidate && !field.validity.valid);
  for (const field of wrong) mark(field, () => what(field));
  focusFirst(form);
  return wrong.length === 0;
}

/** Each fault at the field of that name; those of no field are left for the message as a whole. */
function atFields(form, errors) {
  const rest = [];
  for (const { field, message } of errors) {
    const found = form.elements[field];
    if (found) mark(found, () => message);
    else rest.push(message);
  }
  focusFirst(form);
  return rest;
}

/** What the hall refused, in a place of its own. */
export function refused(where, failure) {
  draw(where, () => warning(failure.code === 'unknown-number' ? t('fault.unknown-number') : failure.message));
}

/**
 * @param {HTMLFormElement} form
 * @param {HTMLElement} answer where it is told what became of it
 * @param {(values: Record<string, string>) => Promise<void>} send
 */
export function onSubmit(form, answer, send) {
  let under = false;
  form.noValidate = true;
  form.addEventListener('submit', async event => {
    event.preventDefault();
    clear(form);
    if (under || !isWhole(form)) return;
    under = true;
    form.setAttribute('aria-busy', 'true');
    draw(answer, () => make('p', {}, t('wait')));
    try {
      await send(Object.fromEntries(new FormData(form)));
    } catch (failure) {
      refused(answer, failure);
      const rest = atFields(form, failure.errors ?? []);
      if (rest.length > 0) draw(answer, () => [warning(failure.message), ...rest.map(warning)]);
    } finally {
      under = false;
      form.removeAttribute('aria-busy');
    }
  });
}
