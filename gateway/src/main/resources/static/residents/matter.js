// One matter's guide: questions on the reader's circumstances, and the checklist that follows from the answers (N1).
import { apply } from './apply.js';
import { by, facts, list, make } from './dom.js';
import { refused } from './form.js';
import { ask } from './hall.js';
import { draw, say, speak, t, words } from './language.js';
import { fees, limit, money, openingTimes } from './matter-texts.js';
import { chosen, figure, numbers, question } from './questions.js';
import { staff } from './staff.js';

const address = `/api/matters/${encodeURIComponent(decodeURIComponent(location.pathname.split('/')[2] ?? ''))}`;
const told = new Map();
const figures = new Map();
let matter;
let windows = new Map();

const circumstances = () => [...told.values()].flat().map(code => ['circumstance', code]);

function query() {
  const asked = new URLSearchParams([...circumstances(), ...numbers(figures).map(({ code, value }) => ['figure', `${code}:${value}`])]).toString();
  return asked && `?${asked}`;
}

async function answered() {
  const now = query();
  try {
    const found = await ask(address + now);
    if (now !== query()) return; // answered otherwise meanwhile
    matter = found;
    show();
  } catch (failure) {
    refused(by('matter-state'), failure);
  }
}

function choose(choice, code, on) {
  told.set(choice.code, chosen(choice, told.get(choice.code) ?? [], code, on));
  answered();
}

const copies = ({ originals, copies: number }) => [originals > 0 && t('matter.originals', { n: originals }),
  number > 0 && t('matter.copies', { n: number })].filter(Boolean).join(t('comma'));

const item = line => [make('strong', {}, words(line.name)), make('span', { class: 'amount' }, copies(line)),
  line.principal && make('span', { class: 'tag' }, t('matter.principal')), make('p', { class: 'why' }, words(line.why))];

function checklist() {
  const open = matter.open.length > 0;
  return [make('h2', { id: 'checklist' }, t('matter.checklist')),
    open && make('p', { class: 'warning' }, t('matter.open'), ' ', matter.open.map(one => words(one.question)).join(' ')),
    matter.checklist.length > 0 ? make('ol', { class: 'checklist' }, matter.checklist.map(line => make('li', {}, item(line))))
      : make('p', {}, t('matter.nothing')),
    make('p', {}, make('a', { class: 'button', href: `${address}/sheet?${new URLSearchParams(circumstances())}`.replace(/\?$/, ''), target: '_blank' },
      t('matter.print')))];
}

const condition = one => [words(one.text), make('span', { class: `tag ${one.result.toLowerCase()}` }, t(`result.${one.result}`))];

function about() {
  const { guide, stages } = matter;
  const judged = matter.conditions.filter(() => matter.circumstances.length > 0);
  const steps = stages.length > 0 ? stages.map(stage => [make('strong', {}, words(stage.name)), ` ${words(stage.body)}`,
    stage.publicityDays && ` · ${t('matter.publicity', { n: stage.publicityDays })}`].filter(Boolean)) : guide.procedure.map(words);
  const part = (title, content) => content.length > 0 && [make('h2', {}, t(title)), list(content)];
  return [part('matter.conditions', [...guide.conditions.map(words), ...judged.map(condition)]),
    steps.length > 0 && [make('h2', {}, t('matter.steps')), make('ol', {}, steps.map(step => make('li', {}, step)))],
    part('matter.notes', guide.notes.map(words))];
}

function show() {
  const named = code => windows.get(code) ? words(windows.get(code)) : code;
  const joint = matter.jointWindows.filter(code => code !== matter.window);
  say(document, () => { document.title = `${words(matter.name)} · ${t('hall')}`; });
  draw(by('matter-name'), () => words(matter.name));
  draw(by('matter-state'), () => !matter.openToday && make('p', { class: 'warning' }, t('matter.closed')));
  draw(by('matter-facts'), () => facts([[t('matter.where'), named(matter.window)],
    [t('matter.joint'), joint.map(named).join(t('comma'))], [t('matter.limit'), limit(matter)],
    [t('matter.fee'), fees(matter)], [t('matter.period'), openingTimes(matter.guide.period)], [t('matter.amounts'), money(matter.amounts)]]));
  draw(by('matter-checklist'), checklist);
  draw(by('matter-about'), about);
}

function askReader() {
  const { choices, figures: asked } = matter;
  by('matter-questions').hidden = choices.length + asked.length === 0;
  draw(by('apply-lead'), () => t(choices.length + asked.length > 0 ? 'apply.lead' : 'apply.lead-alone'));
  draw(by('matter-choices'), () => [choices.map(choice => question(choice, told.get(choice.code) ?? [], (code, on) => choose(choice, code, on))),
    asked.map(one => figure(one, figures.get(one.code) ?? '', value => { figures.set(one.code, value); answered(); }))]);
}

speak();
staff();
try {
  const [found, halls] = await Promise.all([ask(address), ask('/api/halls').catch(() => ({ items: [] }))]);
  matter = found;
  windows = new Map(halls.items.flatMap(hall => hall.windows).map(({ code, name }) => [code, name]));
  askReader();
  show();
  apply(matter.id, halls.items, () => ({
    circumstances: [...told.values()].flat(),
    figures: numbers(figures),
  }));
} catch (failure) {
  draw(by('matter-name'), () => t(failure.status === 404 ? 'matter.unknown' : 'matter.away'));
  refused(by('matter-state'), failure);
  by('matter-questions').hidden = true;
}
by('matter').removeAttribute('aria-busy');
