// Applying for somebody else: who it is and on what ground, of which the hall sees the paper before it accepts (S8).
import { by } from './dom.js';
import { resident } from './resident.js';

const PERSON = ['name', 'idNumber', 'phone'];

/** Who has signed in is then who acts, and not who is applied for (S3). */
async function moveWhoSignedIn(of) {
  const { signedIn, name } = await resident();
  if (!signedIn || of['applicant.name'].value !== name) return;
  for (const one of PERSON) {
    of[`representative.person.${one}`].value ||= of[`applicant.${one}`].value;
    of[`applicant.${one}`].value = '';
  }
}

/** Guardians and legal representatives do everything; a power of attorney says what it is for. */
export function offerActing(form) {
  const { acting, 'representative.ground': ground } = form.elements;
  const part = by('apply-acting');
  const scope = by('acting-scope');
  const delegated = () => { scope.hidden = scope.disabled = ground.value !== 'POWER_OF_ATTORNEY'; };
  acting.addEventListener('change', () => {
    part.hidden = part.disabled = !acting.checked;
    if (acting.checked) moveWhoSignedIn(form.elements);
  });
  ground.addEventListener('change', delegated);
  delegated();
}

/** Nothing where the applicant does it themselves. Whoever applies is empowered to apply at least. */
export function actingFor(form, values) {
  if (!values.acting) return {};
  const told = name => values[`representative.${name}`].trim();
  const acts = [...form.querySelectorAll('[name="representative.scope"]:checked')].map(({ value }) => value);
  const ground = told('ground');
  const validUntil = told('validUntil');
  return { representative: {
    person: { name: told('person.name'), idNumber: told('person.idNumber').toUpperCase(), phone: told('person.phone') }, ground,
    ...(ground === 'POWER_OF_ATTORNEY' && { scope: ['SUBMIT', ...acts] }), ...(validUntil && { validUntil }) } };
}
