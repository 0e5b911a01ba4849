/**
 * The same text for comparing: small letters, no accents, straight apostrophes and dashes, ordinary spaces. As long as
 * the text that it was made of, so that an offset into one is an offset into the other.
 */
export function fold(text: string): string {
  return text.replace(/[\u0080-\uffff]/g, plain).toLowerCase();
}

/** Marks that a keyboard, a word processor or a telephone puts in the place of the plain one. */
const PLAIN: Readonly<Record<string, string>> = {
  '‘': "'",
  '’': "'",
  ʼ: "'",
  '´': "'",
  '‐': '-',
  '‑': '-',
  '–': '-',
  '—': '-',
  '−': '-',
  '：': ':',
  '\u00a0': ' ',
  '\u2009': ' ',
  '\u202f': ' ',
};

function plain(letter: string): string {
  const known = PLAIN[letter];
  if (known !== undefined) return known;
  // The base letter is first in the decomposed form, and never longer than one unit here: surrogates have no other form.
  return letter.normalize('NFD').charAt(0);
}
