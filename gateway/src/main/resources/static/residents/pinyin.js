// The first character of each initial in the order of the national collation; none begins with I, U or V.
const FIRST = '阿八嚓哒妸发旮哈讥咔垃痳拏噢妑七呥扨它穵夕丫帀';
const LETTERS = 'ABCDEFGHJKLMNOPQRSTWXYZ';
const ORDER = new Intl.Collator('zh-CN-u-co-pinyin');

// Characters of the catalogue whose other reading is the one that people type.
const ALSO = { 重: 'ZC', 长: 'CZ', 行: 'XH', 调: 'DT', 会: 'HK', 参: 'CS' };

function initialsOf(character) {
  if (/[a-z0-9]/i.test(character)) return character.toUpperCase();
  if (!/\p{Script=Han}/u.test(character)) return '';
  if (ALSO[character]) return ALSO[character];
  let at = 0;
  while (at + 1 < FIRST.length && ORDER.compare(FIRST[at + 1], character) <= 0) at++;
  return LETTERS[at];
}

/** Whether what was typed are initials of characters that follow each other in the words: `dbj` in 城乡低保金. */
export function hasInitials(words, typed) {
  const wanted = typed.toUpperCase();
  if (!/^[A-Z0-9]+$/.test(wanted)) return false;
  const all = [...words].map(initialsOf).filter(Boolean);
  return all.some((_, from) => [...wanted].every((letter, i) => all[from + i]?.includes(letter)));
}
