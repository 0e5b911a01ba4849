/** A case's reference, and where it stands. */
export interface WrittenReference {
  /** As cases have it, e.g. `ABC-2026-0317`. */
  readonly ref: string;
  readonly start: number;
  readonly end: number;
}

/**
 * Every reference in a text, in its order: people copy them without their dashes, in small letters and without the
 * noughts in front. Which of them exist is not known here.
 */
export function caseReferences(text: string, prefix: string): readonly WrittenReference[] {
  const written = new RegExp(
    `(?<![\\p{L}\\p{N}])${prefix}[\\s\\u2010-\\u2015_/.#:-]{0,3}(20\\d{2})[\\s\\u2010-\\u2015_/.-]{0,3}(\\d{1,7})(?![\\p{L}\\p{N}])`,
    'giu',
  );
  return [...text.matchAll(written)].map((match) => ({
    ref: `${prefix}-${match[1]}-${(match[2] ?? '').replace(/^0+(?=\d{4})/, '').padStart(4, '0')}`,
    start: match.index,
    end: match.index + match[0].length,
  }));
}
