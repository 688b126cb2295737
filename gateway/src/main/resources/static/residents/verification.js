// Whether a notice is one of the hall's, and unchanged: for whoever holds the paper.
import { by, facts, make } from './dom.js';
import { onSubmit } from './form.js';
import { ask } from './hall.js';
import { draw, moment, t } from './language.js';
import { typedCode, typedNumber } from './typed.js';

export function verification() {
  const answer = by('verification-answer');
  onSubmit(by('verification-form'), answer, async ({ no, code }) => {
    const check = await ask(`/api/notices/${encodeURIComponent(typedNumber(no))}/verification`, { 'Query-Code': typedCode(code) });
    draw(answer, () => [
      make('p', { class: check.unchanged ? 'done' : 'warning' }, t(check.unchanged ? 'verification.true' : 'verification.changed')),
      facts([[t('verification.no'), check.no], [t('verification.kind'), t(`notice.${check.kind}`)],
        [t('verification.issuedAt'), moment(check.issuedAt)]]),
    ]);
  });
}
