/** A word, and how much it tells about the language of who wrote the letter. */
export interface WeighedWord {
  readonly word: string;
  readonly weight: number;
}

/** A letter has told its language by then, and no mail can make this slow. */
const READ_CHARACTERS = 2_400;
const READ_WORDS = 90;
/** What is longer is no word: a key, or an attempt to keep us busy. */
const LONGEST_WORD = 28;
/** Words of others: an article of law in English, a sentence of ours. Alone in a mail they still tell more than nothing. */
const CITED = 0.1;

const NEWLINE = 10;
const SPACE = 32;
const CLOSING: ReadonlyMap<number, number> = new Map([
  [0x22, 0x22],
  [0x201c, 0x201d],
  [0x201e, 0x201c],
  [0xab, 0xbb],
]);
/** A quotation mark that is not closed within so many characters opened no quotation. */
const LONGEST_CITATION = 700;

/**
 * The first words of a letter, in small letters: addresses of mail and web are left out, since they have words of any
 * language in them, and names with them as far as capitals within a sentence tell.
 */
export function ownWordsOf(text: string): readonly WeighedWord[] {
  const read = text.slice(0, READ_CHARACTERS).normalize('NFC');
  const words: WeighedWord[] = [];
  let citedUntil = -1;
  let at = 0;
  let lineStart = true;
  while (at < read.length && words.length < READ_WORDS) {
    const unit = read.charCodeAt(at);
    if (isLetter(unit)) {
      const end = endOfWord(read, at);
      const chunk = endOfChunk(read, end);
      if (chunk > end && isAddress(read, at, chunk)) at = chunk;
      else {
        if (end - at <= LONGEST_WORD) {
          words.push({ word: read.slice(at, end).toLowerCase(), weight: at < citedUntil ? CITED : 1 });
        }
        at = end;
      }
      lineStart = false;
      continue;
    }
    if (lineStart && unit === 0x3e) citedUntil = Math.max(citedUntil, endOfLine(read, at));
    else if (at >= citedUntil) citedUntil = Math.max(citedUntil, endOfCitation(read, at, unit));
    if (unit === NEWLINE) lineStart = true;
    else if (unit !== SPACE) lineStart = false;
    at += 1;
  }
  return words;
}

function endOfCitation(text: string, at: number, unit: number): number {
  const closing = CLOSING.get(unit);
  if (closing === undefined) return -1;
  const end = text.indexOf(String.fromCharCode(closing), at + 1);
  return end !== -1 && end - at <= LONGEST_CITATION ? end : -1;
}

function endOfLine(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end === -1 ? text.length : end;
}

function endOfWord(text: string, from: number): number {
  let end = from;
  while (end < text.length && isLetter(text.charCodeAt(end))) end += 1;
  return end;
}

function endOfChunk(text: string, from: number): number {
  let end = from;
  while (end < text.length && text.charCodeAt(end) > SPACE) end += 1;
  return end;
}

function isAddress(text: string, from: number, to: number): boolean {
  const chunk = text.slice(from, to);
  return chunk.includes('@') || chunk.includes('://') || chunk.startsWith('www.');
}

/** Latin letters are told by their number; of other scripts it is enough that they are no punctuation. */
function isLetter(unit: number): boolean {
  if (unit < 0x80) return (unit > 0x60 && unit < 0x7b) || (unit > 0x40 && unit < 0x5b);
  return (
    unit >= 0xc0 &&
    unit !== 0xd7 &&
    unit !== 0xf7 &&
    !(unit >= 0x2000 && unit < 0x2c00) &&
    !(unit >= 0x3000 && unit < 0x3040)
  );
}
