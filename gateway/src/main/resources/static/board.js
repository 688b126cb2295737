'use strict';
const by = id => document.getElementById(id);
const ASK_AGAIN = 30_000;
const NEXT_RULE = 20_000;

function element(tag, text) {
  const made = document.createElement(tag);
  made.textContent = text;
  return made;
}

const text = value => (value && typeof value === 'object' ? value.zh : String(value ?? ''));
const day = instant => new Date(instant).toLocaleDateString('zh-CN', { timeZone: 'Asia/Shanghai' });

// The answer before, by address: asked with its tag, the server tells in a few bytes that nothing changed.
const known = new Map();

async function ask(address) {
  const before = known.get(address);
  const headers = { Accept: 'application/json', 'Accept-Language': 'zh' };
  if (before?.tag) {
    headers['If-None-Match'] = before.tag;
  }
  const answer = await fetch(address, { headers, cache: 'no-store' });
  if (answer.status === 304) {
    return before.body;
  }
  if (!answer.ok) {
    const problem = await answer.json().catch(() => ({}));
    throw new Error(problem.detail || problem.title || `HTTP ${answer.status}`);
  }
  const body = await answer.json();
  known.set(address, { tag: answer.headers.get('ETag'), body });
  return body;
}

let rules = [];
let ruleShown = 0;

function showRule(number) {
  const rule = rules[number];
  if (!rule) {
    return;
  }
  ruleShown = number;
  by('rule-title').textContent = text(rule.title);
  by('rule-text').replaceChildren(...rule.articles.map(article => element('p', article)));
  by('rule-text').classList.toggle('long', rule.articles.length > 10);
  [...by('rule-names').children].forEach((button, i) => button.setAttribute('aria-current', String(i === number)));
}

let turning = 0;

// Who picks a rule has time to read it.
function turnRules() {
  clearInterval(turning);
  turning = setInterval(() => showRule((ruleShown + 1) % rules.length), NEXT_RULE);
}

function showRules(all) {
  if (JSON.stringify(all) === JSON.stringify(rules)) {
    return;
  }
  rules = all;
  by('rule-names').replaceChildren(...rules.map((rule, i) => {
    const button = element('button', text(rule.title));
    button.type = 'button';
    button.addEventListener('click', () => { showRule(i); turnRules(); });
    return button;
  }));
  showRule(0);
  turnRules();
}

function list(place, items, nothing) {
  by(place).replaceChildren(...(items.length ? items : [element('li', nothing)]));
}

function posting(one) {
  const item = element('li', '');
  const time = element('time', day(one.publishedAt));
  const title = element('strong', one.window ? `${one.title}（${text(one.window)}）` : one.title);
  item.append(title, time, element('p', one.text));
  return item;
}

function month(one, what, staffOnly) {
  const item = element('li', '');
  const named = `${one.month.replace('-', '年')}月${what}${one.version > 1 ? `（第 ${one.version} 版）` : ''}`;
  if (staffOnly) {
    item.append(element('span', `${named}，工作人员登录后可查`));
  } else {
    const link = element('a', named);
    link.href = one.address;
    item.append(link);
  }
  item.append(element('time', day(one.publishedAt)));
  return item;
}

function showBoard(board) {
  document.title = `${text(board.name)}公开栏`;
  by('hall').textContent = text(board.name);
  by('slogan').textContent = board.slogan.text;
  showRules(board.rules);
  by('windows').replaceChildren(...board.windows.flatMap(window =>
    [element('dt', text(window.name)), element('dd', text(window.handles))]));
  list('commendations', board.commendations.map(posting), '暂无。');
  list('circulars', board.circulars.map(posting), '暂无。');
  list('months', [
    ...board.attendance.map(one => month(one, '考勤', false)),
    ...board.assessments.map(one => month(one, '考核', true)),
  ], '暂无。');
}

function notice(one) {
  const until = new Date(one.until).toLocaleDateString('zh-CN', { timeZone: 'Asia/Shanghai' });
  return element('li', `${text(one.matterName)}（${one.maskedName}，${one.no}），${text(one.stage)}至 ${until}`);
}

async function refresh(hall) {
  try {
    const board = await ask(`/api/public/board?hall=${hall}`);
    showBoard(board);
    list('notices', (await ask(board.notices)).items.map(notice), '目前没有公示事项。');
    by('state').textContent = '';
  } catch (failure) {
    by('state').textContent = `暂时无法更新：${failure.message}`;
  }
}

function tick() {
  by('now').textContent = new Date().toLocaleString('zh-CN', {
    timeZone: 'Asia/Shanghai', dateStyle: 'full', timeStyle: 'short',
  });
}

// Which hall: the one the address names, as /board?hall=330106, else the first.
async function start() {
  const asked = new URLSearchParams(location.search).get('hall');
  try {
    const hall = encodeURIComponent(asked ?? (await ask('/api/halls')).items[0].code);
    await refresh(hall);
    setInterval(() => refresh(hall), ASK_AGAIN);
  } catch (failure) {
    by('state').textContent = `暂时无法读取：${failure.message}`;
    setTimeout(start, ASK_AGAIN);
  }
}

tick();
setInterval(tick, 10_000);
start();
