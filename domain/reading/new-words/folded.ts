const ASCII = /^[\x20-\x7E\t]*$/;

/** As vocabulary is written: small letters, no accents, plain quotes and single spaces. */
export function folded(text: string): string {
  const plain = ASCII.test(text)
    ? text
    : text
        .normalize('NFD')
        .replace(/\p{M}/gu, '')
        .replace(/ß/g, 'ss')
        .replace(/[\u2018\u2019\u00B4`]/g, "'")
        .replace(/[\u2013\u2014]/g, '-')
        .replace(/œ/g, 'oe');
  return plain.toLowerCase().replace(/\s+/g, ' ').trim();
}

/** Words of folded text, with what belongs into them: `e-mail`, `j'ai`, `s.v.p.`. */
export const wordsOf = (text: string): string[] =>
  text.match(/[\p{L}\d](?:[\p{L}\d'.-]*[\p{L}\d'.])?/gu) ?? [];
