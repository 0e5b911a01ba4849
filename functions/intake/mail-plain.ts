/** What nobody sees and what splits words: soft hyphens, joiners, marks of direction, control characters. */
const INVISIBLE = /\p{Cf}|(?![\t\n])\p{Cc}/gu;
const UNUSUAL = /[^\t\n\x20-\x7E]/;

/** Text as vocabulary can be found in it: one kind of line end and of space, accents in one piece, nothing unseen. */
export function tidied(text: string): string {
  if (!UNUSUAL.test(text)) return text;
  return text
    .replace(/\r\n?|[\f\v\x85\u2028\u2029]/g, '\n')
    .replace(/[\u00A0\u2000-\u200A\u202F\u205F\u3000]/g, ' ')
    .replace(INVISIBLE, '')
    .normalize('NFC')
    .toWellFormed();
}

/** Puts paragraphs together again that were sent in short lines (RFC 3676), each at its own depth of quoting. */
export function unflowed(text: string, isSpaceDeleted: boolean): string {
  const paragraphs: { readonly depth: number; readonly pieces: string[] }[] = [];
  let doesFlow = false;
  for (const line of text.split('\n')) {
    const depth = /^>*/.exec(line)?.[0].length ?? 0;
    const rest = line.slice(depth).replace(/^ /, '');
    const isSeparator = rest === SIGNATURE_SEPARATOR;
    const last = paragraphs.at(-1);
    const joins = doesFlow && !isSeparator && last?.depth === depth;
    doesFlow = rest.endsWith(' ') && !isSeparator;
    const piece = doesFlow && isSpaceDeleted ? rest.slice(0, -1) : rest;
    if (joins) last.pieces.push(piece);
    else paragraphs.push({ depth, pieces: [piece] });
  }
  return paragraphs
    .map(({ depth, pieces }) => `${depth > 0 ? `${'>'.repeat(depth)} ` : ''}${pieces.join('')}`)
    .join('\n');
}

/** Ends with a space, and flows into nothing. */
const SIGNATURE_SEPARATOR = '-- ';
