// Where something stands: an application, a complaint, an objection or an appointment, by the number and the code on its receipt.
import { change } from './appointment-change.js';
import { by, facts, list, make, warning } from './dom.js';
import { onSubmit } from './form.js';
import { ask, askPage, newKey, tell } from './hall.js';
import { day, draw, guess, hour, moment, t, weekday, words } from './language.js';
import { papersOf } from './papers.js';
import { rateNow } from './rating.js';
import { slips } from './slips.js';
import { kindOf, typedCode, typedNumber } from './typed.js';

const form = by('progress-form');
const answer = by('progress-answer');

const missing = of => of?.length > 0
  && make('div', { class: 'missing' }, make('h3', {}, t('progress.missing')), list(of.map(words)));

// Which body does which stage and what it came to (C2).
const stages = of => of?.length > 0 && make('div', {}, make('h3', {}, t('progress.stages')),
  list(of.map(one => [words(one.name), words(one.body), one.result && t(`stage.${one.result}`), one.date && day(one.date)].filter(Boolean).join(' · '))));

const state = (text, late) => make('p', { class: 'state' }, make('strong', {}, words(text)), late && make('span', { class: 'late' }, t('progress.late')));

function returned(why) {
  return why && facts([[t('progress.why'), why.reason], [t('progress.basis'), why.legalBasis],
    [t('progress.returnedAt'), moment(why.returnedAt)], [t('progress.notice'), why.noticeNo]]);
}

// Where else to turn, until when and at which address (S6).
const remedies = of => of?.length > 0 && make('div', {}, make('h3', {}, t('progress.remedies')),
  list(of.map(one => [t(`remedy.${one.kind}`), words(one.authority), one.address && words(one.address),
    t('progress.until') + day(one.until) + guess(one.provisional)].filter(Boolean).join(' · '))));

// Who acts for the applicant: on what ground, and whether the hall has seen it (S8).
const acting = of => of?.length > 0 && make('div', {}, make('h3', {}, t('acting')),
  list(of.map(one => [t(`acting.${one.ground}`), t(one.revoked ? 'acting.revoked' : one.seen ? 'acting.seen' : 'acting.unseen')].join(' · '))));

const OPEN = ['AWAITING_ANSWER', 'INCOMPLETE', 'SUPPLEMENT_REQUESTED', 'COMPLETE'];
const UNDECIDED = ['ACCEPTED', 'IN_PROGRESS'];
const APPLICATION = { address: '/api/public/withdrawals', name: 'progress.withdraw' };
const CASE = { address: '/api/public/case-withdrawals', name: 'progress.withdraw-case', means: 'progress.withdraw-case-told' };

// Until the hall has decided, one's own application or case is taken back with the code that opened it; asked twice, and told what
// it means, since it can't be undone. Where somebody acts for the applicant, the code shows nobody's own wish: they come to the counter.
function taken(own, progress) {
  if (own?.representatives?.length > 0) return undefined;
  if (!progress?.acceptedAt) return OPEN.includes(own?.status) ? APPLICATION : undefined;
  return UNDECIDED.includes(progress.status) ? CASE : undefined;
}

// How far that has come outlives another language.
function withdrawal({ address, name, means }, no, code) {
  const key = newKey();
  const told = make('p', { role: 'status' });
  const buttons = make('p', { class: 'row' });
  const place = make('div', { class: 'withdraw' }, buttons, told);
  let asked = false;
  let withdrawn = false;
  let failure;
  const button = (name, onclick, quiet) => make('button', { type: 'button', class: quiet && 'quiet', onclick }, t(name));
  function show() {
    buttons.replaceChildren(...(withdrawn ? [] : asked
      ? [button('progress.withdraw-sure', withdraw), button('progress.withdraw-not', () => choose(false), true)]
      : [button(name, () => choose(true), true)]));
    told.replaceChildren(withdrawn ? t('progress.withdrawn') : failure?.message ?? (asked && means ? t(means) : ''));
  }
  function choose(whether) {
    asked = whether;
    failure = undefined;
    show();
    buttons.firstChild.focus();
  }
  async function withdraw() {
    for (const each of buttons.children) each.disabled = true;
    try {
      await tell(address, key, { no, code });
      withdrawn = true;
    } catch (refusal) {
      failure = refusal;
    }
    show();
    buttons.firstChild?.focus();
  }
  return () => {
    show();
    return place;
  };
}

// Who wishes for no more messages says so with the code that opened the page (S5); at the counter they can be wished for again.
function messages(no, code) {
  const key = newKey();
  let stopped = false;
  return () => {
    const told = make('p', { role: 'status' }, stopped && t('progress.messages-stopped'));
    const button = make('button', { type: 'button', class: 'quiet', onclick: stop }, t('progress.messages-stop'));
    async function stop() {
      button.disabled = true;
      try {
        await tell('/api/public/message-withdrawals', key, { no, code });
        stopped = true;
        button.remove();
        told.replaceChildren(t('progress.messages-stopped'));
      } catch (refusal) {
        button.disabled = false;
        told.replaceChildren(refusal.message);
      }
    }
    return make('div', {}, !stopped && make('p', { class: 'row' }, button), told);
  };
}

function application(own, progress, code, papers, slip) {
  const { no, matterName, statusText } = progress ?? own;
  const what = taken(own, progress);
  const withdraw = what && withdrawal(what, no, code);
  const wished = own?.messages?.length > 0 && messages(no, code);
  return () => [
    make('h3', {}, words(matterName)),
    state(statusText, progress?.overdue),
    facts([
      [t('progress.no'), no],
      [t('progress.hall'), own && words(own.hall)],
      [t('progress.receivedAt'), own && moment(own.receivedAt)],
      [t('progress.supplementUntil'), own?.supplementUntil && `${moment(own.supplementUntil)}${guess(own.supplementUntilProvisional)} ${words(own.supplementUntilDayOff)}`],
      [t('progress.acceptedAt'), progress?.acceptedAt && moment(progress.acceptedAt)],
      [t('progress.stage'), progress?.stage && words(progress.stage)],
      [t('progress.dueAt'), progress?.dueAt && moment(progress.dueAt) + guess(progress.provisional)],
      [t('progress.extension'), progress?.extensionReason],
      [t('progress.outcome'), progress?.outcome && t(`outcome.${progress.outcome}`)],
      [t('progress.completedAt'), progress?.completedAt && moment(progress.completedAt)],
      [t('progress.why'), own?.returned ? undefined : progress?.returnReason],
    ]),
    own?.online && make('p', {}, t(own.online.takenUp ? own.online.identityConfirmed ? 'apply.known' : 'apply.unknown' : 'apply.waiting')),
    stages(progress?.stages), missing(own?.missing), returned(own?.returned),
    papers && papers(),
    remedies(progress?.remedies ?? own?.returned?.remedies),
    acting(own?.representatives), slip && slip(),
    withdraw && withdraw(), wished && wished(),
    progress?.status === 'COMPLETED' && progress.outcome !== 'WITHDRAWN'
      && make('p', {}, make('button', { type: 'button', onclick: () => rateNow(no, code) }, t('progress.rate'))),
  ].filter(Boolean);
}

/** The reception knows what is missing, the cases how far it has come; either may know of it before the other. */
async function ofApplication(no, code) {
  const [own, progress] = await Promise.allSettled([
    ask(`/api/public/applications/${no}`, { 'Query-Code': code }), ask(`/api/public/progress/${no}`, { 'Query-Code': code }),
  ]);
  if (own.reason && progress.reason) throw progress.reason;
  // Nobody learns less of where it stands because this is away.
  const papers = own.value && await papersOf(no, code).catch(() => undefined);
  const slip = own.value?.online?.takenUp === false && await slips(no, code, own.value.online.told);
  return application(own.value, progress.value, code, papers, slip);
}

async function ofAppointment(no, code) {
  const own = await ask(`/api/public/appointments/${no}`, { 'Query-Code': code });
  const changing = own.status === 'BOOKED' && change(own, code);
  return () => [
    make('h3', {}, words(own.matterName)),
    state(own.statusText),
    facts([[t('progress.no'), own.no], [t('appointment.changeable'), own.changeableUntil && moment(own.changeableUntil)], [t('appointment.when'), `${weekday(own.from)} ${hour(own.from)}–${hour(own.until)}`],
      [t('appointment.why-changed'), own.changedWhy],
      [t('appointment.where'), own.kind === 'HALL' ? `${words(own.hallName)} · ${words(own.windowName)}` : t(`visit.${own.kind}`)]]),
    own.movedTo && make('p', {}, make('button', { type: 'button', onclick: () => showProgress(own.movedTo, own.movedToCode) },
      t('appointment.next', { no: own.movedTo }))),
    own.status === 'BOOKED' && own.kind === 'HALL' && changing,
    own.status === 'BOOKED' && make('p', {}, t('appointment.change')),
  ].filter(Boolean);
}

// A link that saves the notice as a file of its own, to be printed.
async function result(no, code, noticeNo, stage) {
  try {
    const page = await askPage(`/api/complaints/${no}/result?stage=${stage}`, { 'Query-Code': code });
    const href = URL.createObjectURL(page);
    return () => make('p', {}, make('a', { href, download: `${noticeNo}.html` }, t('complaint.result', { no: noticeNo })));
  } catch {
    return () => warning(t('complaint.result-away'));
  }
}

async function ofComplaint(no, code) {
  const own = await ask(`/api/complaints/${no}/progress`, { 'Query-Code': code });
  const notices = await Promise.all([[own.noticeNo, 'FIRST'], [own.appealNoticeNo, 'APPEAL']]
    .filter(([noticeNo]) => noticeNo).map(([noticeNo, stage]) => result(no, code, noticeNo, stage)));
  return () => [
    state(own.statusText),
    facts([[t('progress.no'), own.no], [t('complaint.filedAt'), moment(own.filedAt)],
      [t('complaint.decideBy'), own.status === 'FILED' && own.decideBy ? day(own.decideBy) + guess(own.decideByProvisional) : undefined],
      [t('progress.acceptedAt'), own.acceptedAt && moment(own.acceptedAt)],
      [t('complaint.notifiedAt'), own.notifiedAt && moment(own.notifiedAt)],
      [t('complaint.outcome'), own.result && words(own.result)], [t('complaint.reason'), own.reason],
      [t('complaint.closedAt'), own.closedAt && moment(own.closedAt)]]),
    ...notices.map(notice => notice()),
  ];
}

async function ofObjection(no, code) {
  const own = await ask(`/api/public/objections/${no}`, { 'Query-Code': code });
  return () => [
    make('h3', {}, words(own.matterName)),
    state(own.statusText),
    facts([[t('progress.no'), own.no], [t('objection.stage'), words(own.stage)], [t('complaint.filedAt'), moment(own.lodgedAt)],
      [t('objection.decidedAt'), own.decidedAt && moment(own.decidedAt)], [t('complaint.reason'), own.reason]]),
  ];
}

const OF = { application: ofApplication, appointment: ofAppointment, complaint: ofComplaint, objection: ofObjection };

export function progress() {
  onSubmit(form, answer, async ({ no, code }) => {
    const number = typedNumber(no);
    draw(answer, await OF[kindOf(number)](encodeURIComponent(number), typedCode(code)));
  });
  follow(new URLSearchParams(location.hash.slice(1)));
}

/** The code on a printed notice leads here with number and query code behind the #, which no server sees or logs. */
function follow(scanned) {
  if (!scanned.has('no') || !scanned.has('code')) return;
  history.replaceState(null, '', location.pathname);
  showProgress(scanned.get('no'), scanned.get('code'));
}

export function showProgress(no, code) {
  form.elements.no.value = no;
  form.elements.code.value = code;
  form.requestSubmit();
  by('progress').scrollIntoView();
}
