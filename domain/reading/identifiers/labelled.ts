import { LABEL_WORDS, type LabelKind, MY } from './label-words.ts';
import { escaped, listed, oneOf } from './phrases.ts';

/** One "Label: value" of a letter, with the offsets of the value. */
export interface LabelledValue {
  readonly kind: LabelKind;
  readonly start: number;
  readonly end: number;
}

const BETWEEN_WORDS = '[ .,/+_-]{0,3}(?:& ?)?';

const KIND_OF: ReadonlyMap<string, LabelKind> = new Map(
  Object.entries(LABEL_WORDS).flatMap(([kind, labels]) =>
    listed(labels).map((label) => [squeezed(label), kind as LabelKind] as const),
  ),
);

const LABEL = new RegExp(
  // Not inside a word or an address of mail; "my" may stand before it.
  `(?<![\\p{L}\\p{N}@])(?:(?:${listed(MY).join('|')}) )?(${alternatives()})\\.?` +
    // "(dd/mm/yyyy)", "*"
    '(?: ?\\([^()\\n]{0,40}\\))?[ *]{0,3}(?:[:=]|\\t)[ \\t]*',
  'gu',
);

/** Every labelled value of the folded text; in the block of somebody else it is `somebodyElse`. A value ends with its line or before the next label. */
export function labelledValues(folded: string): readonly LabelledValue[] {
  const found = [...folded.matchAll(LABEL)];
  const values: LabelledValue[] = [];
  let somebodyElse = false;
  let before = 0;
  for (const [position, match] of found.entries()) {
    // A blank line ends a block. "Company: … / Address: …" is the block of an addressee.
    if (/\n[ \t]*\n/.test(folded.slice(before, match.index))) somebodyElse = false;
    before = match.index + match[0].length;
    const kind = KIND_OF.get(squeezed(match[1] ?? '')) ?? 'other';
    if (kind === 'somebodyElse') somebodyElse = true;
    else if (kind === 'name' || kind === 'givenName') somebodyElse = false;
    const value = valueAt(folded, before, found[position + 1]?.index ?? folded.length);
    if (kind !== 'other' && value) values.push({ kind: somebodyElse ? 'somebodyElse' : kind, ...value });
  }
  return values;
}

/** A form of two lines, "Name:" and the name below it, has no blank line between them. */
function valueAt(folded: string, from: number, next: number): { start: number; end: number } | null {
  const start = folded[from] === '\n' ? from + 1 : folded.startsWith('\r\n', from) ? from + 2 : from;
  const line = folded.indexOf('\n', start);
  let end = Math.min(next, line === -1 ? folded.length : line, start + LONGEST_VALUE);
  while (end > start && /[\s,;|.]/.test(folded[end - 1] ?? '')) end -= 1;
  return end > start ? { start, end } : null;
}

const LONGEST_VALUE = 200;

function alternatives(): string {
  const labels = Object.values(LABEL_WORDS)
    .flatMap(listed)
    .toSorted((one, other) => other.length - one.length);
  return oneOf(labels, (ending) => ending.split(' ').map(escaped).join(BETWEEN_WORDS));
}

function squeezed(label: string): string {
  return label.replace(/[^\p{L}\p{N}°]/gu, '');
}
