import {
  type LeftOut,
  REDACTION_GROUNDS,
  type Redaction,
  type RedactionGround,
} from '#contracts/redaction.ts';

/** Whole records, and parts of those that are given, by ground; what is in a record that is withheld counts no more. */
export function countsOf(redactions: readonly Redaction[]): readonly LeftOut[] {
  const keyOf = ({ place }: Redaction) => `${place.controller}/${place.store}/${place.page}/${place.item}`;
  const whole = new Map<string, RedactionGround>();
  for (const one of redactions) {
    const key = keyOf(one);
    if (one.target.kind === 'record' && !whole.has(key)) whole.set(key, one.ground);
  }
  return REDACTION_GROUNDS.map((ground) => ({
    ground,
    records: [...whole.values()].filter((each) => each === ground).length,
    parts: redactions.filter((one) => one.ground === ground && !whole.has(keyOf(one))).length,
  })).filter(({ records, parts }) => records + parts > 0);
}

/** All that is left out of several answers, by ground. */
export const allLeftOut = (
  answers: readonly { readonly leftOut?: readonly LeftOut[] }[],
): readonly LeftOut[] =>
  REDACTION_GROUNDS.map((ground) => {
    const own = answers.flatMap(({ leftOut = [] }) => leftOut).filter((one) => one.ground === ground);
    return {
      ground,
      records: own.reduce((sum, { records }) => sum + records, 0),
      parts: own.reduce((sum, { parts }) => sum + parts, 0),
    };
  }).filter(({ records, parts }) => records + parts > 0);

/** Records that were found and are not given. */
export const withheldIn = (leftOut: readonly LeftOut[] = []): number =>
  leftOut.reduce((sum, { records }) => sum + records, 0);
