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
    throw new Error(body.detail || body.title || '暂时无法查询,请稍后重试。');
  }
  return body;
}

const text = value => (value && typeof value === 'object' ? value.zh ?? JSON.stringify(value) : String(value));

function shown(value) {
  return /^\d{4}-\d\d-\d\dT/.test(value)
    ? new Date(value).toLocaleString('zh-CN', { timeZone: 'Asia/Shanghai' })
    : text(value);
}

const names = {
  no: '编号', caseNo: '编号', applicationNo: '编号', matter: '事项', matterName: '事项', status: '状态', window: '窗口',
  receivedAt: '收件时间', acceptedAt: '受理时间', dueAt: '承诺办结时间', completedAt: '办结时间', outcome: '结果',
};

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
    for (const [key, value] of Object.entries(progress)) {
      if (names[key] && value !== null) {
        list.append(element('dt', names[key]), element('dd', shown(value)));
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
    by('who').replaceChildren(document.createTextNode(`${session.user} 已登录(${session.roles.join('、')},大厅 ${session.hall})`));
    by('sign-out').elements._csrf.value = session.csrf.token;
    by('sign-out').hidden = false;
  } else if (new URLSearchParams(location.search).has('sign-in')) {
    const warning = element('p', '登录没有完成,请重试。');
    warning.className = 'warning';
    by('who').before(warning);
  }
}).catch(() => {});
