import { endOf, scriptAt } from './scripts.ts';

/** A word of a text, spelled without capitals and accents, and where it stands. */
export interface Token {
  readonly word: string;
  /** UTF-16 offsets into the text that was read, end exclusive. */
  readonly start: number;
  readonly end: number;
  /** Words of one sentence, or of one item of a list, have one number. */
  readonly sentence: number;
  /** A sentence's clauses, parted by commas and brackets. */
  readonly clause: number;
}

/** Far more than a person writes. What comes behind it was pasted, and the whole letter is kept with the case. */
const READ_CHARACTERS = 200_000;
const LONGEST_WORD = 60;
/** Who writes without a point is read in stretches: what stands in one sentence is compared with all else in it. */
const LONGEST_SENTENCE = 400;
/** A line that was broken by the writer's program is about as long as this; a shorter one ends where its writer meant. */
const WRAPPED_LINE = 55;
/** "am 3. Mai": a day, and no end of a sentence. */
const MONTH = /^\s?(?:jan|jän|feb|mär|maer|apr|mai|jun|jul|aug|sep|okt|oct|nov|dez|dec)/iu;

const NUMBER = /^\p{N}/u;
const LIST_ITEM = /\n[ \t]*(?:[-*•–·]|\p{L}?[)])/u;
/** A point behind these ends no sentence. */
const ABBREVIATIONS = new Set(
  'art abs nr lit bijv bv bspw evtl bzw vgl z b p ex e g i d h o cf no tel mr mme mevr dhr dr par al u a para ca resp incl inkl vb str hr hrn ing dipl prof st usw lt gem zb ggf tgl nachm vorm'.split(
    ' ',
  ),
);

/** The words of a text in order, in one pass: time grows with the text and with nothing else. */
export function tokensOf(text: string): readonly Token[] {
  const read = text.slice(0, READ_CHARACTERS);
  const tokens: Token[] = [];
  let sentence = 0;
  let clause = 0;
  let begun = 0;
  for (let start = 0, end = 0; start < read.length; start = end) {
    const script = scriptAt(read, start);
    end = endOf(read, start, script);
    const piece = read.slice(start, end);
    if (script !== 'other') {
      const last = tokens.at(-1);
      if (last && joins(read, last, piece, start)) {
        tokens[tokens.length - 1] = { ...last, word: last.word + fold(piece), end };
      } else if (piece.length <= LONGEST_WORD) {
        tokens.push({ word: fold(piece), start, end, sentence, clause });
      }
      continue;
    }
    const isEndless = tokens.length - begun >= LONGEST_SENTENCE;
    if (piece === ' ' && !isEndless) continue;
    const boundary = isEndless ? 'sentence' : boundaryOf(read, piece, start, tokens.at(-1)?.word ?? '');
    if (boundary === 'none') continue;
    clause += 1;
    if (boundary !== 'sentence') continue;
    sentence += 1;
    begun = tokens.length;
  }
  return tokens;
}

/** "don't" is one word, and typed without its apostrophe as often as with it. */
const joins = (text: string, last: Token, piece: string, index: number): boolean =>
  index === last.end + 1 &&
  (piece === 't' || piece === 'T') &&
  last.word.endsWith('n') &&
  /['’`]/u.test(text.charAt(last.end));

function boundaryOf(
  text: string,
  gap: string,
  index: number,
  before: string,
): 'none' | 'clause' | 'sentence' {
  const end = index + gap.length;
  if (gap.includes('\n') && endsLine(text, gap, index, end)) return 'sentence';
  if (/[!?…]/u.test(gap)) return 'sentence';
  if (gap.startsWith('.')) {
    const between =
      gap === '.' ? NUMBER.test(before) || NUMBER.test(text.charAt(end)) : ABBREVIATIONS.has(before);
    const numbered =
      gap.length <= 2 &&
      NUMBER.test(before) &&
      (/\p{N}|\p{Ll}/u.test(text.charAt(end)) || MONTH.test(text.slice(end, end + 4)));
    if (!between && !numbered) return 'sentence';
  }
  return /[,;:()[\]–—"“”„«»→]|\s-\s|\p{Extended_Pictographic}/u.test(gap) ? 'clause' : 'none';
}

function endsLine(text: string, gap: string, index: number, end: number): boolean {
  if (/\n\s*\n/u.test(gap) || LIST_ITEM.test(gap)) return true;
  const next = text.charAt(end);
  if (NUMBER.test(next) && /^\p{N}{1,2}[.)]/u.test(text.slice(end, end + 4))) return true;
  if (/\p{Ll}/u.test(next)) return false;
  return index - (text.lastIndexOf('\n', index - 1) + 1) < WRAPPED_LINE;
}

/** Small letters without accents: "Données" and "donnees", "Löschung" and "Loschung" are one. */
export function fold(word: string): string {
  const small = word.toLowerCase();
  if (/^[a-z0-9]*$/u.test(small)) return small;
  return small
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replaceAll('ß', 'ss')
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae');
}
