'use strict';
const by = id => document.getElementById(id);

function element(tag, text) {
  const made = document.createElement(tag);
  made.textContent = text;
  return made;
}

async function ask(address) {
  const answer = await fetch(address, { headers: { Accept: 'application/json' } });
  const body = await answer.json().catch(() => ({}));
  if (!answer.ok) {
    throw new Error(body.detail || body.title || '暂时无法查询，请稍后重试。');
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
  no: '编号', statusText: '状态', stage: '所在环节', acceptedAt: '受理时间', dueAt: '应办结时间', overdue: '是否超期',
  extensionReason: '延期理由', outcome: '办理结果', completedAt: '办结时间',
};
const outcomes = { GRANTED: '准予', REFUSED: '不予办理', STOPPED: '因异议成立终止' };

function shownAs(key, value) {
  if (key === 'overdue') {
    return value ? '已超期' : '未超期';
  }
  return key === 'outcome' ? outcomes[value] ?? value : shown(value);
}

by('progress-form').addEventListener('submit', async event => {
  event.preventDefault();
  const form = new FormData(event.target);
  const place = by('progress-answer');
  place.replaceChildren(element('p', '正在查询……'));
  try {
    const no = encodeURIComponent(form.get('no').trim());
    const code = encodeURIComponent(form.get('code').trim());
    const progress = await ask(`/api/public/progress/${no}?code=${code}`);
    const list = document.createElement('dl');
    for (const [key, name] of Object.entries(names)) {
      if (progress[key] !== null && progress[key] !== undefined) {
        list.append(element('dt', name), element('dd', shownAs(key, progress[key])));
      }
    }
    place.replaceChildren(list);
  } catch (failure) {
    const warning = element('p', failure.message);
    warning.className = 'warning';
    place.replaceChildren(warning);
  }
});

ask('/api/matters').then(answer => {
  const matters = Array.isArray(answer) ? answer : answer.items ?? [];
  by('matter-list').replaceChildren(...matters.map(matter => {
    const item = document.createElement('li');
    const link = element('a', text(matter.name ?? matter.title ?? matter.id));
    link.href = '/api/matters/' + encodeURIComponent(matter.id);
    item.append(link);
    return item;
  }));
}).catch(failure => by('matter-list').replaceChildren(element('li', failure.message)));

ask('/session').then(session => {
  if (session.signedIn) {
    by('who').replaceChildren(document.createTextNode(`${session.user} 已登录（${session.roles.join('、')}，大厅 ${session.hall}）`));
    by('sign-out').elements._csrf.value = session.csrf.token;
    by('sign-out').hidden = false;
  } else if (new URLSearchParams(location.search).has('sign-in')) {
    const warning = element('p', '登录没有完成，请重试。');
    warning.className = 'warning';
    by('who').before(warning);
  }
}).catch(() => {});
