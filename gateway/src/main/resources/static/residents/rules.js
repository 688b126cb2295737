// The rules on the wall, one after the other until somebody stops them (WCAG 2.2.2).
import { by, make } from './dom.js';
import { draw, say, t, words } from './language.js';

const NEXT_RULE = 20_000;
const CALM = matchMedia('(prefers-reduced-motion: reduce)');

let rules = [];
let shown = 0;
let turning = 0;

function show(number) {
  const rule = rules[number];
  if (!rule) return;
  shown = number;
  draw(by('rule-title'), () => words(rule.title));
  draw(by('rule-text'), () => rule.articles.map(article => make('p', {}, article)));
  by('rule-text').classList.toggle('long', rule.articles.length > 10);
  [...by('rule-names').children].forEach((button, i) => button.setAttribute('aria-current', String(i === number)));
}

// Who picks a rule has time to read it.
function turn(on) {
  clearInterval(turning);
  turning = on && setInterval(() => show((shown + 1) % rules.length), NEXT_RULE);
  say(by('pause'), () => { by('pause').textContent = t(turning ? 'board.pause' : 'board.go-on'); });
}

const name = (rule, i) => make('button', { type: 'button', 'aria-current': String(i === shown), onclick: () => { show(i); turn(false); } }, words(rule.title));

export function showRules(all) {
  if (JSON.stringify(all) === JSON.stringify(rules)) return;
  rules = all;
  by('rules').hidden = false;
  by('pause').hidden = rules.length < 2;
  draw(by('rule-names'), () => rules.map(name));
  show(0);
  turn(rules.length > 1 && !CALM.matches);
}

by('pause').addEventListener('click', () => turn(!turning));
