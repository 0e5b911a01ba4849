import type { FoundRecord } from '#contracts/redactions-api.ts';

type Redaction = FoundRecord['redactions'][number];

/** A piece of a value's text, and whether it is left out. The pieces joined are the text. */
export interface Piece {
  readonly text: string;
  readonly start: number;
  readonly isLeftOut: boolean;
}

/** What of a field is left out; a field within one that is left out is left out with it. */
export const redactionsOfField = (record: FoundRecord, path: string): readonly Redaction[] =>
  record.redactions.filter(
    ({ target }) => target.kind === 'field' && (target.path === path || path.startsWith(`${target.path}/`)),
  );

const rangeOf = ({ target }: Redaction, text: string): { readonly start: number; readonly end: number } =>
  target.kind === 'field' && target.range ? target.range : { start: 0, end: text.length };

/** Cuts a text where redactions begin and end. */
export function redactedPieces(text: string, redactions: readonly Redaction[]): readonly Piece[] {
  const ranges = redactions.map((one) => rangeOf(one, text));
  const cuts = [...new Set([0, text.length, ...ranges.flatMap(({ start, end }) => [start, end])])]
    .filter((at) => at <= text.length)
    .toSorted((one, other) => one - other);
  return cuts.slice(0, -1).map((start, n) => {
    const end = cuts[n + 1] ?? text.length;
    const isLeftOut = ranges.some((range) => range.start <= start && range.end >= end);
    return { text: text.slice(start, end), start, isLeftOut };
  });
}

/** What a redaction leaves out, shortly, for whoever undoes it. */
export function leftOutBy(redaction: Redaction, text: string): string | null {
  if (redaction.target.kind !== 'field' || !redaction.target.range) return null;
  const { start, end } = redaction.target.range;
  const part = text.slice(start, end);
  return part.length > 40 ? `${part.slice(0, 40).toWellFormed()}…` : part;
}
