'use strict';
const by = id => document.getElementById(id);

function element(tag, text) {
  const made = document.createElement(tag);
  made.textContent = text;
  return made;
}

// The page is in Chinese, whatever the browser prefers.
const spoken = { Accept: 'application/json', 'Accept-Language': 'zh' };

async function ask(address, request = { headers: spoken }) {
  const answer = await fetch(address, request);
  const body = await answer.json().catch(() => ({}));
  if (!answer.ok) {
    const faults = (body.errors ?? []).map(fault => `${fault.field}：${fault.message}`).join('；');
    throw new Error([body.detail || body.title || '暂时无法办理，请稍后重试。', faults].filter(Boolean).join(' '));
  }
  return body;
}

const text = value => (value && typeof value === 'object' ? value.zh ?? JSON.stringify(value) : String(value));

function shown(value) {
  return /^\d{4}-\d\d-\d\dT/.test(value)
    ? new Date(value).toLocaleString('zh-CN', { timeZone: 'Asia/Shanghai' })
    : text(value);
}

// What a progress answer holds, in the order it is shown.
const names = {
  no: '编号', matterName: '事项', statusText: '状态', returnReason: '退回理由', stage: '所在环节', acceptedAt: '受理时间', dueAt: '应办结时间', overdue: '是否超期',
  extensionReason: '延期理由', outcome: '办理结果', completedAt: '办结时间',
  filedAt: '登记时间', decideBy: '决定是否受理的期限', acceptedAt: '受理时间',
  notifiedAt: '告知时间', result: '处理结果', reason: '理由或答复', noticeNo: '结果告知书编号', closedAt: '结案时间',
};
const outcomes = { GRANTED: '准予', REFUSED: '不予办理', STOPPED: '因异议成立终止', WITHDRAWN: '申请人撤回' };

function shownAs(key, value) {
  if (key === 'overdue') {
    return value ? '已超期' : '未超期';
  }
  return key === 'outcome' ? outcomes[value] ?? value : shown(value);
}

// A link that saves the notice as a file of its own, to be printed.
async function notice(address, shows, name) {
  const page = await fetch(address, { headers: { ...shows.headers, Accept: 'text/html' } });
  if (!page.ok) {
    return element('p', '结果告知书暂时无法取得，请稍后重试。');
  }
  const link = element('a', '下载结果告知书（可打印）');
  link.href = URL.createObjectURL(await page.blob());
  link.download = `${name}.html`;
  return link;
}

// As people type on a phone: full-width, in small letters, with blanks and other dashes than the printed ones.
const typedNumber = typed =>
  typed.normalize('NFKC').replace(/[\s\u200b-\u200d\ufeff]/g, '').replace(/[\p{Pd}\u2212]/gu, '-').toUpperCase();
const typedCode = typed => typed.normalize('NFKC').replace(/[^0-9A-Za-z]/g, '').toUpperCase();

by('progress-form').addEventListener('submit', async event => {
  event.preventDefault();
  const form = new FormData(event.target);
  const place = by('progress-answer');
  place.replaceChildren(element('p', '正在查询……'));
  try {
    const no = encodeURIComponent(typedNumber(form.get('no')));
    // The code travels in a header: an address stands in logs.
    const shows = { headers: { ...spoken, 'Query-Code': typedCode(form.get('code')) } };
    const progress = await ask(no.includes('-TS') ? `/api/complaints/${no}/progress` : `/api/public/progress/${no}`, shows);
    const list = document.createElement('dl');
    for (const [key, name] of Object.entries(names)) {
      if (progress[key] !== null && progress[key] !== undefined) {
        list.append(element('dt', name), element('dd', shownAs(key, progress[key])));
      }
    }
    place.replaceChildren(list);
    if (progress.noticeNo) {
      place.append(await notice(`/api/complaints/${no}/result`, shows, progress.noticeNo));
    }
  } catch (failure) {
    const warning = element('p', failure.message);
    warning.className = 'warning';
    place.replaceChildren(warning);
  }
});

ask('/api/matters').then(({ items: matters }) => {
  by('matter-list').replaceChildren(...matters.map(matter => {
    const item = document.createElement('li');
    const link = element('a', text(matter.name ?? matter.title ?? matter.id));
    link.href = '/api/matters/' + encodeURIComponent(matter.id);
    item.append(link);
    return item;
  }));
}).catch(failure => by('matter-list').replaceChildren(element('li', failure.message)));

// What is on the notice board now, and the register to take away.
async function board(hall) {
  const part = document.createElement('div');
  const register = element('a', '登记台账（CSV，不含个人信息）');
  register.href = `/api/register.csv?hall=${hall.code}`;
  const notices = document.createElement('ul');
  const published = (await ask(`/api/public/notices?hall=${hall.code}`)).items;
  notices.append(...published.map(notice => element('li',
    `公示：${text(notice.matterName)}（${notice.maskedName}，${notice.no}），${text(notice.stage)}至 ${shown(notice.until)}`)));
  if (published.length === 0) {
    notices.append(element('li', '目前没有公示事项。'));
  }
  const wall = element('a', '公开栏');
  wall.href = `/board?hall=${hall.code}`;
  part.append(element('h3', text(hall.name)), notices, wall, document.createTextNode(' · '), register);
  return part;
}

ask('/api/halls').then(async ({ items: halls }) => {
  by('complaint-form').elements.hall.replaceChildren(...halls.map(hall => {
    const option = element('option', text(hall.name));
    option.value = hall.code;
    return option;
  }));
  by('boards').replaceChildren(...await Promise.all(halls.map(board)));
}).catch(failure => by('boards').replaceChildren(element('p', failure.message)));

// One key for one complaint: sent again after a failure it is filed once; changed it is another one.
// A random UUID; crypto.randomUUID itself is missing where the page comes without TLS.
const newKey = () => {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6] & 0x0f) | 0x40;
  bytes[8] = (bytes[8] & 0x3f) | 0x80;
  const hex = Array.from(bytes, byte => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
};
let complaintKey = newKey();
by('complaint-form').addEventListener('input', () => { complaintKey = newKey(); });
let csrf = {};

by('complaint-form').addEventListener('submit', async event => {
  event.preventDefault();
  const form = new FormData(event.target);
  const place = by('complaint-answer');
  const said = { hall: form.get('hall'), ground: form.get('ground'), text: form.get('text') };
  if (form.get('name') || form.get('phone')) {
    said.reporter = { name: form.get('name'), phone: form.get('phone') };
  }
  place.replaceChildren(element('p', '正在提交……'));
  try {
    const receipt = await ask('/api/complaints', {
      method: 'POST', body: JSON.stringify(said),
      headers: { ...spoken, 'Content-Type': 'application/json', 'Idempotency-Key': complaintKey, ...csrf },
    });
    place.replaceChildren(element('p', `已受理。编号 ${receipt.no}，查询码 ${receipt.queryCode}。`));
    complaintKey = newKey();
    event.target.reset();
  } catch (failure) {
    const warning = element('p', failure.message);
    warning.className = 'warning';
    place.replaceChildren(warning);
  }
});

ask('/session').then(session => {
  if (session.signedIn) {
    csrf = { [session.csrf.header]: session.csrf.token };
    by('who').replaceChildren(document.createTextNode(`${session.user} 已登录（${session.roles.join('、')}，大厅 ${session.hall}）`));
    by('sign-out').elements._csrf.value = session.csrf.token;
    by('sign-out').hidden = false;
    // Signing in ends here; the console has left word of the screen it began from.
    const screen = sessionStorage.getItem('hall.return-to');
    sessionStorage.removeItem('hall.return-to');
    if (screen?.startsWith('/console/')) {
      location.replace(screen);
    }
  } else if (new URLSearchParams(location.search).has('sign-in')) {
    const warning = element('p', '登录没有完成，请重试。');
    warning.className = 'warning';
    by('who').before(warning);
  }
}).catch(() => {});

// The code on a printed notice leads here with number and query code behind the #, which no server sees or logs.
const scanned = new URLSearchParams(location.hash.slice(1));
if (scanned.has('no') && scanned.has('code')) {
  const form = by('progress-form');
  form.elements.no.value = scanned.get('no');
  form.elements.code.value = scanned.get('code');
  history.replaceState(null, '', location.pathname);
  form.requestSubmit();
}
