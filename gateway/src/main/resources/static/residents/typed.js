// As people type on a phone: full-width, in small letters, with blanks and other dashes than the printed ones.
export const typedNumber = typed =>
  typed.normalize('NFKC').replace(/[\s\u200b-\u200d\ufeff]/g, '').replace(/[\p{Pd}\u2212]/gu, '-').toUpperCase();

export const typedCode = typed => typed.normalize('NFKC').replace(/[^0-9A-Za-z]/g, '').toUpperCase();

/** Which of the hall's things bears this number. */
export function kindOf(no) {
  if (no.includes('-TS')) return 'complaint';
  if (no.includes('-GY')) return 'objection';
  return no.includes('-YY') ? 'appointment' : 'application';
}
