// Limits, fees and amounts in words.
import { list } from './dom.js';
import { t, words } from './language.js';

export const limit = ({ kind, limitWorkingDays, authority }) =>
  t(`limit.${kind}`, { n: limitWorkingDays, authority: authority ? words(authority) : t('limit.authority') });

const fee = ({ name, yuan, per, deposit }) => t('fee', { name: words(name), yuan: String(yuan) })
  + (per === 'PERSON' ? t('fee.person') : '') + (deposit ? t('fee.deposit') : '');

export const fees = ({ fees: all, guide }) => (all.length > 0 ? list(all.map(fee), { class: 'plain' }) : words(guide.fee));

function monthDay(text) {
  const [month, day] = text.match(/\d+/g).map(Number).slice(-2);
  return t('month-day', { month, day });
}

export const openingTimes = period =>
  (period ? t('period', { from: monthDay(period.from), until: monthDay(period.until) }) + words(period.afterwards) : t('period.always'));

function sum({ fromYuan, toYuan, share }) {
  if (share) return t('amount.share', { percent: share.percent, of: words(share.of) });
  return fromYuan === toYuan ? t('amount.yuan', { n: fromYuan }) : t('amount.range', { from: fromYuan, to: toYuan });
}

const amount = one => t('amount', { name: words(one.name), per: t(`per.${one.per}`), sum: sum(one) });

export const money = amounts => (amounts.length > 0 ? list(amounts.map(amount), { class: 'plain' }) : undefined);
