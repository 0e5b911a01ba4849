import { markEnding, type Region } from './ending.ts';
import { folded, wordsOf } from './folded.ts';
import { isBlank, type Line, linesOf } from './lines.ts';
import { type Mark, threadIn } from './thread.ts';
import { VOCABULARY } from './vocabulary.ts';

/** A part of a letter that was not written now, or that says nothing: UTF-16 offsets into the text, end exclusive. */
export interface Removed {
  readonly kind: Exclude<Mark, null>;
  readonly start: number;
  readonly end: number;
}

export interface NewWords {
  /** What this person wrote now. Never empty if the letter has words. */
  readonly newText: string;
  readonly removed: readonly Removed[];
  /** Closings and name blocks of this person: no request stands there, but a name, an address or a telephone number. */
  readonly signature: string;
  /** The person points at the letter that he forwards, or wrote nothing else: then its words are in `newText`. */
  readonly doesForwardCount: boolean;
}

/** A letter forwarded in a letter forwarded … : deeper ones are kept as they are. */
const MOST_FORWARDS = 3;
/** A note that only says where to look. */
const LONGEST_NOTE = 40;
/** Above a thread that is not marked as one, fewer words can be a form's heading. */
const SHORTEST_ANSWER = 7;

/**
 * Tells what a person wrote now from what was quoted, forwarded or put under the letter by programs. In doubt words are
 * kept: a page can bear a quote too many, and nobody can answer a request that was cut away.
 */
export function newWords({ subject, text }: { readonly subject: string; readonly text: string }): NewWords {
  const named = folded(subject);
  const isForward = VOCABULARY.forwardedSubject.test(named);
  const { words, isUnmarked } = wordsFrom(text, 0, isForward, MOST_FORWARDS);
  // "New message from the website:" and a form with From, Date and Subject looks like an answer that it is not.
  const isForm =
    isUnmarked && !VOCABULARY.answeredSubject.test(named) && wordsOf(words.newText).length <= SHORTEST_ANSWER;
  return isForm ? whole(text) : words;
}

function wordsFrom(
  text: string,
  start: number,
  isForward: boolean,
  forwardsLeft: number,
): { readonly words: NewWords; readonly isUnmarked: boolean } {
  const lines = linesOf(text, start);
  const { marks, forwarded, isUnmarked } = threadIn(text, lines, isForward);
  for (const region of ownRegions(marks)) markEnding(text, lines, marks, region);
  const own = keptText(text, lines, marks);
  const signature = textOf(text, lines, marks, 'signature');
  const bodyStart = forwarded === null ? undefined : lines[forwarded]?.start;
  if (bodyStart !== undefined && forwardsLeft > 0 && (!hasWords(own) || isPointer(own))) {
    const letter = wordsFrom(text, bodyStart, false, forwardsLeft - 1).words;
    const words = {
      newText: [own, letter.newText].filter(hasWords).join('\n\n'),
      removed: [...removedIn(lines, marks, bodyStart), ...letter.removed],
      signature: [signature, letter.signature].filter(hasWords).join('\n'),
      doesForwardCount: true,
    };
    if (hasWords(letter.newText)) return { words, isUnmarked: false };
  }
  if (!hasWords(own)) return { words: whole(text.slice(start)), isUnmarked: false };
  const words = { newText: own, removed: removedIn(lines, marks), signature, doesForwardCount: false };
  return { words, isUnmarked };
}

const whole = (text: string): NewWords => ({
  newText: text.trim(),
  removed: [],
  signature: '',
  doesForwardCount: false,
});

/** A number alone answers a question too. */
const hasWords = (text: string) => /[\p{L}\d]/u.test(text);

function isPointer(own: string): boolean {
  // Long before all of its words are counted a text is no note.
  if (own.length > LONGEST_NOTE * 20) return false;
  const words = folded(own);
  return wordsOf(words).length <= LONGEST_NOTE && VOCABULARY.pointer.test(words);
}

function ownRegions(marks: readonly Mark[]): Region[] {
  const regions: Region[] = [];
  let start = 0;
  for (let index = 0; index <= marks.length; index += 1) {
    if (index < marks.length && marks[index] === null) continue;
    if (index > start) regions.push({ start, end: index });
    start = index + 1;
  }
  return regions;
}

/** Quote marks before one's own lines (a letter that was quoted as a whole) are left out. */
function keptText(text: string, lines: readonly Line[], marks: readonly Mark[]): string {
  const kept: string[] = [];
  for (const [index, line] of lines.entries())
    if (marks[index] === null)
      kept.push(text.slice(line.depth > 0 ? line.from : line.start, line.end).trimEnd());
  return kept
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

const textOf = (text: string, lines: readonly Line[], marks: readonly Mark[], mark: Mark): string =>
  lines
    .filter((line, index) => marks[index] === mark && !isBlank(line))
    .map(({ from, end }) => text.slice(from, end).trimEnd())
    .join('\n');

/** Lines of one kind that follow each other are one part; empty lines between them belong to it. */
function removedIn(
  lines: readonly Line[],
  marks: readonly Mark[],
  upTo = Number.POSITIVE_INFINITY,
): Removed[] {
  const removed: Removed[] = [];
  let doesFollow = false;
  for (const [index, line] of lines.entries()) {
    if (line.start >= upTo) break;
    const kind = marks[index] ?? null;
    const last = removed.at(-1);
    if (kind === null) doesFollow &&= isBlank(line);
    else if (doesFollow && last?.kind === kind) removed[removed.length - 1] = { ...last, end: line.end };
    else removed.push({ kind, start: line.start, end: line.end });
    if (kind !== null) doesFollow = true;
  }
  return removed;
}
