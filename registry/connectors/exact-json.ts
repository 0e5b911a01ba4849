/**
 * JSON, digit for digit: a number that JavaScript would round (a `bigint` above 2^53, an amount of twenty decimals) comes as
 * the text that stands there. Whoever asks what is kept of him gets what is kept.
 * @throws {SyntaxError}
 */
export function parseExactly(text: string): unknown {
  if (!MAY_BE_ROUNDED.test(text)) return JSON.parse(text);
  return JSON.parse(text, (_key, value: unknown, context?: { readonly source?: string }) =>
    typeof value === 'number' && isRounded(value, context?.source) ? context?.source : value,
  );
}

/** A double holds every number of 15 digits (IEEE 754); with an exponent it may be too large or too small for one. */
const MAY_BE_ROUNDED = /[\d.]{16}|\de/i;

const isRounded = (value: number, written?: string): boolean =>
  written !== undefined && significant(written) !== significant(String(value));

/** The digits without what changes no value: sign, point, exponent, zeros at either end. */
function significant(number: string): string {
  const [digits = ''] = number.toLowerCase().split('e');
  return digits.replace(/[-.]/g, '').replace(/^0+|0+$/g, '');
}
