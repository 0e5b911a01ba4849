import { folded, wordsOf } from './folded.ts';
import { isBlank, type Line, wordsIn } from './lines.ts';
import type { Mark } from './thread.ts';
import { phraseAtStart, VOCABULARY } from './vocabulary.ts';

/** Lines of one person's own text, from `start` up to `end`. */
export interface Region {
  readonly start: number;
  readonly end: number;
}

/** Marks what stands under a letter: name block, disclaimer, and what devices and scanners add. */
export function markEnding(text: string, lines: readonly Line[], marks: Mark[], region: Region): void {
  markFooters(text, lines, marks, region);
  markDisclaimers(text, lines, marks, region);
  markSignature(text, lines, marks, region);
}

const LONGEST_FOOTER = 160;

function markFooters(text: string, lines: readonly Line[], marks: Mark[], { start, end }: Region): void {
  for (let index = start; index < end; index += 1) {
    const line = lines[index];
    if (!line || isBlank(line) || line.end - line.from > LONGEST_FOOTER) continue;
    const words = folded(wordsIn(text, line).replace(/^[-_*\s]+/, ''));
    if (phraseAtStart(VOCABULARY.footers, words) && !VOCABULARY.ownData.test(words))
      marks[index] = 'mobile-footer';
  }
}

/** As much of a paragraph as tells what it is. */
const READ = 1_500;
const SHORTEST_DISCLAIMER = 40;
/** Folded by nobody: a paragraph of its own, which may begin in any way. */
const LONG_LINE = 160;
const MOST_LINES_READ = 40;
/** Nobody puts as many under a letter; more are not looked at. */
const MOST_PARAGRAPHS = 60;

/** From the line that opens a disclaimer to the end of its paragraph: it may stand right under a name block. */
function markDisclaimers(text: string, lines: readonly Line[], marks: Mark[], { start, end }: Region): void {
  let isLabelled = false;
  let left = MOST_PARAGRAPHS;
  for (let index = start; index < end; index += 1) {
    const line = lines[index];
    if (!line || isBlank(line) || marks[index] !== null) continue;
    const opening = folded(wordsIn(text, line).replace(/^[-_*\s]+/, ''));
    const isOpened = phraseAtStart(VOCABULARY.disclaimers, opening) !== null;
    const isLabel = isOpened && opening.length < SHORTEST_DISCLAIMER && /[^.]$/.test(opening);
    if (left > 0 && (isOpened || isLabelled || line.end - line.from > LONG_LINE)) {
      left -= 1;
      const next = endOfParagraph(lines, marks, index, end);
      const last = lines[next - 1];
      const paragraph = folded(text.slice(line.from, Math.min(last?.end ?? line.end, line.from + READ)));
      if (isDisclaimer(paragraph, isOpened || isLabelled)) {
        marks.fill('disclaimer', index, next);
        if (isLabelled) marks[lastWritten(lines, index)] = 'disclaimer';
        index = next - 1;
      }
    }
    isLabelled = isLabel;
  }
}

function endOfParagraph(lines: readonly Line[], marks: readonly Mark[], from: number, end: number): number {
  let next = from + 1;
  for (let line = lines[next]; next < Math.min(end, from + MOST_LINES_READ); line = lines[next]) {
    if (!line || isBlank(line) || marks[next] !== null) break;
    next += 1;
  }
  return next;
}

function lastWritten(lines: readonly Line[], before: number): number {
  let index = before - 1;
  for (let line = lines[index]; index > 0 && line && isBlank(line); line = lines[index]) index -= 1;
  return index;
}

function isDisclaimer(words: string, isOpened: boolean): boolean {
  if (words.length < SHORTEST_DISCLAIMER) return false;
  const found = VOCABULARY.disclaimerMarks.filter((mark) => words.includes(mark));
  // "confidential information" is not also "confidential".
  const marks = found.filter((mark) => !found.some((other) => other !== mark && other.includes(mark)));
  return marks.length >= (isOpened ? 2 : 4) && !VOCABULARY.ownData.test(words);
}

/** A block of more lines is text. */
const MOST_LINES = 15;
const LONGEST_LINE = 90;
const MOST_WORDS = 10;

function markSignature(text: string, lines: readonly Line[], marks: Mark[], { start, end }: Region): void {
  let hasWords = false;
  for (let index = start; index < end; index += 1) {
    const line = lines[index];
    if (!line || isBlank(line) || marks[index] !== null) continue;
    const closing = hasWords ? closingAt(text, lines, index, end) : null;
    if (closing !== null) {
      const block = endOfBlock(text, lines, marks, closing, end);
      for (let at = index; at < block; at += 1) if (marks[at] === null) marks[at] = 'signature';
      index = block - 1;
    }
    hasWords = true;
  }
}

/** Where the lines begin that follow "Kind regards" or `-- `. */
function closingAt(text: string, lines: readonly Line[], index: number, end: number): number | null {
  const line = lines[index];
  if (!line) return null;
  const written = wordsIn(text, line);
  if (/^--\s*$/.test(written)) return index + 1;
  if (line.end - line.from > 250) return null;
  const words = folded(written);
  const closing = phraseAtStart(VOCABULARY.closings, words);
  if (closing !== null && isOnlyName(words.slice(closing.length))) return index + 1;
  if (phraseAtStart(VOCABULARY.formulas, words) === null) return null;
  // The sentence may go on over the next lines.
  let next = index + 1;
  for (let before = line; next < Math.min(end, index + 4); next += 1) {
    const after = lines[next];
    if (!after || isBlank(after) || /[.!]\s*$/.test(text.slice(before.end - 3, before.end))) break;
    if (!/^\p{Ll}/u.test(text.slice(after.from, after.from + 2))) break;
    before = after;
  }
  return next;
}

/** "Regards, Jan Peeters": a few words behind the closing, and none that says something. */
function isOnlyName(rest: string): boolean {
  const words = wordsOf(rest);
  return rest.length <= 60 && words.length <= 6 && !words.some((word) => VOCABULARY.sentenceWords.has(word));
}

/** A block ends where somebody says something: a postscript is part of the letter. */
function endOfBlock(
  text: string,
  lines: readonly Line[],
  marks: readonly Mark[],
  from: number,
  end: number,
): number {
  let count = 0;
  let next = from;
  for (let index = from; index < end; index += 1) {
    const line = lines[index];
    if (!line) break;
    if (isBlank(line) || marks[index] !== null) continue;
    if (line.end - line.from > LONGEST_LINE) break;
    const words = wordsOf(folded(wordsIn(text, line)));
    if (words.length > MOST_WORDS || words.some((word) => VOCABULARY.sentenceWords.has(word))) break;
    count += 1;
    if (count > MOST_LINES) return from;
    next = index + 1;
  }
  return next;
}
