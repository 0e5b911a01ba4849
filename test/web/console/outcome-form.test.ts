import { describe, expect, test } from 'vitest';
import { RightOutcome } from '#contracts/right-outcome.ts';
import { RIGHTS } from '#contracts/rights.ts';
import {
  fieldsOf,
  groundsOf,
  isComplete,
  OUTCOMES_OF,
  outcomeFor,
} from '../../../web/console/src/decide/outcome-form.ts';

const ALL = RIGHTS.flatMap((right) => OUTCOMES_OF[right].map((outcome) => ({ right, outcome })));
const CORRECTED = new Map([
  [
    'one',
    {
      ...{ controller: 'offitel', store: 'mijn-offitel', category: 'account', id: 'a-1' },
      set: { address: { from: 'Oudstraat 1', to: 'Nieuwstraat 1' } },
    },
  ],
]);

const filled = ({ right, outcome }: (typeof ALL)[number]) => ({
  ground: groundsOf(right, outcome)[0] ?? '',
  what: 'Recordings of calls',
  reason: 'They hold the words of somebody else',
  until: '',
  ends: 'Until the accuracy has been checked',
  decision: 'A score',
  result: 'confirmed',
  reviewer: 'Head of the department',
});

describe('the form for an outcome', () => {
  test('offers every outcome that the contract has', () => {
    const known = RightOutcome.def.options.map(({ shape }) => [
      shape.right.def.values[0],
      shape.outcome.def.values[0],
    ]);

    expect(ALL.map(({ right, outcome }) => `${right} ${outcome}`).toSorted()).toEqual(
      known.map((pair) => pair.join(' ')).toSorted(),
    );
  });

  test.each(ALL)('makes of $right, $outcome what the contract takes', (one) => {
    expect(isComplete(outcomeFor('offitel', one.right, one.outcome, filled(one), CORRECTED))).toBe(true);
  });

  test.each(
    ALL.flatMap((one) =>
      fieldsOf(one.outcome)
        .filter((field) => field !== 'until')
        .map((field) => ({ ...one, field })),
    ),
  )('is not complete for $right, $outcome without $field', ({ field, ...one }) => {
    expect(isComplete(outcomeFor('offitel', one.right, one.outcome, { ...filled(one), [field]: '' }))).toBe(
      false,
    );
  });

  test('is not complete for a company of which nothing is corrected', () => {
    expect(isComplete(outcomeFor('telewacht', 'rectification', 'rectified', {}, CORRECTED))).toBe(false);
  });
});
