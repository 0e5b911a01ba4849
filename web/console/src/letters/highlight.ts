import type { LetterReading } from '#contracts/mail-reading.ts';

/** A piece of a letter's text, and what it was read as; empty: nothing rests on it. */
export interface Piece {
  readonly text: string;
  readonly start: number;
  readonly readAs: readonly string[];
}

interface Mark {
  readonly start: number;
  readonly end: number;
  readonly readAs: string;
}

/**
 * Cuts a text where marks begin and end, so that each piece has its own marks: they may overlap, and may name places that the
 * text has not (it was cut), which are left out. The pieces joined are the text.
 */
export function piecesOf(text: string, marks: readonly Mark[]): readonly Piece[] {
  const within = marks
    .map(({ start, end, readAs }) => ({ start: Math.max(start, 0), end: Math.min(end, text.length), readAs }))
    .filter(({ start, end }) => start < end);
  const cuts = [...new Set([0, text.length, ...within.flatMap(({ start, end }) => [start, end])])].toSorted(
    (one, other) => one - other,
  );
  return cuts.slice(0, -1).map((start, n) => {
    const end = cuts[n + 1] ?? text.length;
    const covering = within.filter((mark) => mark.start <= start && mark.end >= end);
    return {
      text: text.slice(start, end),
      start,
      readAs: [...new Set(covering.map(({ readAs }) => readAs))],
    };
  });
}

/** What of a letter the reading rests on: each right with its phrases. */
export const marksOf = ({ rights, kindEvidence, kind }: LetterReading): readonly Mark[] => [
  ...rights.flatMap(({ right, evidence }) => evidence.map((phrase) => ({ ...phrase, readAs: right }))),
  ...kindEvidence.map((phrase) => ({ ...phrase, readAs: kind })),
];
