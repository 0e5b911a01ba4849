import type { RedactionGround } from '#contracts/redaction.ts';

interface Range {
  readonly start: number;
  readonly end: number;
  readonly ground: RedactionGround;
}

/** A text with a mark in the place of each range. Ranges that overlap get one mark, the first one's. */
export function maskedText(
  text: string,
  ranges: readonly Range[],
  markFor: (ground: RedactionGround) => string,
): string {
  let from = 0;
  let masked = '';
  for (const { start, end, ground } of merged(ranges.map((range) => widened(text, range)))) {
    masked += text.slice(from, start) + markFor(ground);
    from = end;
  }
  return masked + text.slice(from);
}

/** Half a character says which half is missing: a range that begins or ends within one takes all of it. */
function widened(text: string, { start, end, ground }: Range): Range {
  const before = splits(text, start) ? start - 1 : start;
  const after = splits(text, end) ? end + 1 : end;
  return { start: before, end: after, ground };
}

const splits = (text: string, at: number): boolean =>
  at > 0 && /[\ud800-\udbff]/.test(text.charAt(at - 1)) && /[\udc00-\udfff]/.test(text.charAt(at));

function merged(ranges: readonly Range[]): readonly Range[] {
  const apart: Range[] = [];
  for (const range of ranges.toSorted((one, other) => one.start - other.start || other.end - one.end)) {
    const last = apart.at(-1);
    if (last && range.start < last.end)
      apart[apart.length - 1] = { ...last, end: Math.max(last.end, range.end) };
    else apart.push(range);
  }
  return apart;
}
