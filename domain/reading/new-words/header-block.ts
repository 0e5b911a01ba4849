import { folded } from './folded.ts';
import { isBlank, type Line, wordsIn } from './lines.ts';
import { phraseAtStart, VOCABULARY } from './vocabulary.ts';

export interface Separator {
  readonly kind: 'quote' | 'forward';
}

/** `-----Original Message-----`, `Begin forwarded message:`. */
export function separatorIn(text: string, line: Line): Separator | null {
  const written = wordsIn(text, line);
  if (!/^[-_=*#~]{2,}|:\s*\*?$|[-_=*]{3,}$/.test(written)) return null;
  const words = folded(written.replace(/^[-_=*#~\s]+/, ''));
  const isMarked = /^[-_=*#~]{2,}/.test(written);
  const forward = phraseAtStart(VOCABULARY.forwards, words);
  // Without dashes only the phrase itself and a colon; "Forwarded message about …:" is a sentence.
  if (forward && (isMarked || words.length <= forward.length + 3)) return { kind: 'forward' };
  const original = phraseAtStart(VOCABULARY.originals, words);
  return original && isMarked && /[-_=*]\s*$/.test(written) ? { kind: 'quote' } : null;
}

export interface HeaderBlock {
  readonly next: number;
  /** It has a time of day, as mail programs write it, and as no letterhead has. */
  readonly isMadeByProgram: boolean;
  /** It has four fields or more, as a letterhead may have too. */
  readonly isWhole: boolean;
}

const MOST_LINES = 14;
const WHOLE = 4;
const FIELD = /^\s*[*_]{0,2}\s*([\p{L}][\p{L} '-]{0,20}?)\s*[*_]{0,2}\s*:[*_]{0,2}(?=\s|$)/u;

/** "From: … Sent: … To: … Subject: …", in any language and order; long lists of addresses go over several lines. */
export function headerBlockAt(
  text: string,
  lines: readonly Line[],
  labelOf: LabelOf,
  index: number,
): HeaderBlock | null {
  const labels = new Set<string>();
  let next = index;
  let others = 0;
  for (let at = index; at < lines.length && at < index + MOST_LINES; at += 1) {
    const label = labelOf(at);
    if (label === null) {
      if (at === index) return null;
      others += 1;
      // A blank line between two fields, or the rest of a long one.
      if (others > 2) break;
      continue;
    }
    others = 0;
    labels.add(label);
    next = at + 1;
  }
  if (labels.size < 3 || ![...labels].some((label) => VOCABULARY.fromFields.has(label))) return null;
  const written = lines
    .slice(index, next)
    .map((line) => wordsIn(text, line))
    .join(' ');
  return { next, isMadeByProgram: /\b\d{1,2}[:.hu]\d{2}\b/.test(written), isWhole: labels.size >= WHOLE };
}

/** What a line's field is called, or `null` if it is none. */
export type LabelOf = (index: number) => string | null;

/** Every block looks at the lines below it, and each line is read once. */
export function labelsIn(text: string, lines: readonly Line[]): LabelOf {
  const known = new Map<number, string | null>();
  return (index) => {
    const line = lines[index];
    const label = known.get(index);
    if (label !== undefined || !line) return label ?? null;
    const found = labelIn(text, line);
    known.set(index, found);
    return found;
  };
}

function labelIn(text: string, line: Line): string | null {
  if (isBlank(line)) return null;
  const label = FIELD.exec(wordsIn(text, line))?.[1];
  if (!label) return null;
  const word = folded(label);
  return VOCABULARY.fromFields.has(word) || VOCABULARY.otherFields.has(word) ? word : null;
}

export const isRule = (text: string, line: Line): boolean => /^[_-]{5,}\s*$/.test(wordsIn(text, line));
