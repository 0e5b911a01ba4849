/** What a field of a cron expression may hold. */
export interface FieldKind {
  readonly min: number;
  readonly max: number;
  /** Words for the numbers from `min` on. */
  readonly words?: readonly string[];
}

export const MINUTE: FieldKind = { min: 0, max: 59 };
export const HOUR: FieldKind = { min: 0, max: 23 };
export const DAY_OF_MONTH: FieldKind = { min: 1, max: 31 };
export const MONTH: FieldKind = {
  min: 1,
  max: 12,
  words: ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC'],
};
/** The week begins on Sunday, which is 1. */
export const DAY_OF_WEEK: FieldKind = {
  min: 1,
  max: 7,
  words: ['SUN', 'MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT'],
};
export const YEAR: FieldKind = { min: 1970, max: 2199 };

/** The numbers that a field names, in order; `undefined` if it is not of the form `*`, `1,2`, `1-5`, `0/15`, `1-9/2`. */
export function parseField(text: string, kind: FieldKind): number[] | undefined {
  const numbers = new Set<number>();
  for (const part of text.split(',')) {
    const range = parsePart(part, kind);
    if (!range) return undefined;
    for (let n = range.from; n <= range.to; n += range.step) numbers.add(n);
  }
  return [...numbers].sort((a, b) => a - b);
}

export function parseNumber(text: string, { min, max, words = [] }: FieldKind): number | undefined {
  const word = words.indexOf(text.toUpperCase());
  const number = word >= 0 ? min + word : /^\d{1,4}$/.test(text) ? Number(text) : Number.NaN;
  return number >= min && number <= max ? number : undefined;
}

function parsePart(part: string, kind: FieldKind): { from: number; to: number; step: number } | undefined {
  const [range = '', stepText, ...more] = part.split('/');
  const step = stepText === undefined ? 1 : /^\d{1,4}$/.test(stepText) ? Number(stepText) : 0;
  if (more.length > 0 || step < 1) return undefined;
  if (range === '*') return { from: kind.min, to: kind.max, step };
  const [first = '', last, ...others] = range.split('-');
  const from = parseNumber(first, kind);
  // `5/15` goes on to the end, `5` alone does not.
  const to = last === undefined ? (stepText === undefined ? from : kind.max) : parseNumber(last, kind);
  if (others.length > 0 || from === undefined || to === undefined || to < from) return undefined;
  return { from, to, step };
}
