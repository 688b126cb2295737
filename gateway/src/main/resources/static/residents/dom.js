// Elements, made of texts alone: nothing the hall says is ever read as markup.
export const by = id => document.getElementById(id);

export function make(tag, attributes = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (name.startsWith('on')) made.addEventListener(name.slice(2), value);
    else if (value === true) made.setAttribute(name, '');
    else if (value !== false && value !== undefined && value !== null) made.setAttribute(name, value);
  }
  made.append(...children.flat(Infinity).filter(child => child !== null && child !== undefined && child !== false));
  return made;
}

/** A list of terms, without those of which nothing is known. */
export const facts = rows => make('dl', { class: 'facts' },
  rows.filter(([, value]) => value !== undefined && value !== null && value !== false && value !== '')
    .map(([name, value]) => [make('dt', {}, name), make('dd', {}, value)]));

export const list = (items, attributes = {}) => make('ul', attributes, items.map(item => make('li', {}, item)));

export const warning = text => make('p', { class: 'warning' }, text);
