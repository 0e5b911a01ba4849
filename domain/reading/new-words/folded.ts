const ASCII = /^[\x20-\x5F\x61-\x7E\t]*$/;
const UNEVEN = /[^\S ]| {2}/;

/** As vocabulary is written: small letters, no accents, plain quotes and single spaces. */
export function folded(text: string): string {
  const plain = ASCII.test(text) ? text : text.replace(/[`\u0080-\u{10ffff}]/gu, plainLetter);
  const small = plain.toLowerCase();
  return (UNEVEN.test(small) ? small.replace(/\s+/g, ' ') : small).trim();
}

const PLAIN: Readonly<Record<string, string>> = {
  ß: 'ss',
  œ: 'oe',
  '‘': "'",
  '’': "'",
  '´': "'",
  '`': "'",
  '–': '-',
  '—': '-',
};

const plainLetter = (letter: string): string =>
  PLAIN[letter] ?? letter.normalize('NFD').replace(/\p{M}/gu, '');

/** Words of folded text, with what belongs into them: `e-mail`, `j'ai`, `s.v.p.`. */
export const wordsOf = (text: string): string[] =>
  text.match(/[\p{L}\d](?:[\p{L}\d'.-]*[\p{L}\d'.])?/gu) ?? [];
