import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { RIGHTS } from '#contracts/rights.ts';
import { addDays, day } from '#domain/clock/day.ts';
import { type EarlierRequest, repeatsOf } from '#domain/rights/repeats.ts';
import { memo, offitel, reference, telewacht } from './people.ts';

const requestOf = (n: number, receivedOn: string, changes: Partial<EarlierRequest> = {}): EarlierRequest => ({
  reference: reference(n),
  receivedOn: day(receivedOn),
  rights: ['access'],
  controllers: [offitel, telewacht],
  period: { from: null, to: null },
  answeredOn: addDays(day(receivedOn), 20),
  ...changes,
});

const first = requestOf(1, '2026-01-10');
const again = requestOf(2, '2026-04-10');

describe('a second request', () => {
  test('for the same shows what both ask for, and what is new since', () => {
    expect(repeatsOf(again, [first])).toEqual({
      overlaps: [
        {
          reference: first.reference,
          daysApart: 90,
          rights: ['access'],
          controllers: [offitel, telewacht],
          scope: 'same',
          period: { from: null, to: '2026-01-10', extent: 'part', newDays: 90 },
        },
      ],
      remindsOf: [],
    });
  });

  test('for the same days shows that nothing can be new', () => {
    const period = { from: day('2025-01-01'), to: day('2025-12-31') };
    const { overlaps } = repeatsOf({ ...again, period }, [{ ...first, period }]);
    expect(overlaps[0]?.period).toEqual({ from: '2025-01-01', to: '2025-12-31', extent: 'same', newDays: 0 });
  });

  test('for fewer rights and companies shares only these', () => {
    const wider = requestOf(1, '2026-01-10', { rights: ['access', 'erasure'], controllers: [offitel, memo] });
    expect(repeatsOf(again, [wider]).overlaps).toMatchObject([
      { rights: ['access'], controllers: [offitel], scope: 'part' },
    ]);
  });

  test.each([
    ['for another right', { rights: ['rectification'] as const }],
    ['of another company', { controllers: [memo] }],
    ['for other days (FEE-2)', { period: { from: day('2026-02-01'), to: null } }],
  ])('%s overlaps with nothing', (_what, changes) => {
    expect(repeatsOf({ ...again, ...changes }, [first])).toEqual({ overlaps: [], remindsOf: [] });
  });

  test('of a right that has no period does not compare days', () => {
    const erasure = { rights: ['erasure'] as const, period: { from: day('2026-02-01'), to: null } };
    expect(repeatsOf({ ...again, ...erasure }, [{ ...first, rights: ['erasure'] }]).overlaps).toMatchObject([
      { rights: ['erasure'], period: null },
    ]);
  });
});

describe('a reminder', () => {
  test.each([null, '2026-04-11'])(
    'of a case not answered yet repeats nothing: answered on %s',
    (answered) => {
      const open = { ...first, answeredOn: answered === null ? null : day(answered) };
      expect(repeatsOf(again, [open])).toEqual({ overlaps: [], remindsOf: [first.reference] });
    },
  );
});

describe('earlier requests', () => {
  test('come with the latest first', () => {
    const between = requestOf(3, '2026-02-10');
    expect(repeatsOf(again, [first, between]).overlaps.map((one) => one.reference)).toEqual([
      between.reference,
      first.reference,
    ]);
  });

  test('are neither the request itself nor later ones', () => {
    expect(repeatsOf(again, [again, requestOf(4, '2026-05-01')])).toEqual({ overlaps: [], remindsOf: [] });
  });

  test('never decide: an overlap has facts and no verdict', () => {
    const [overlap] = repeatsOf(again, [first]).overlaps;
    expect(Object.keys(overlap ?? {})).toEqual([
      'reference',
      'daysApart',
      'rights',
      'controllers',
      'scope',
      'period',
    ]);
  });

  test('share no more than either asked', () => {
    const some = fc.record({
      rights: fc.uniqueArray(fc.constantFrom(...RIGHTS), { minLength: 1 }),
      controllers: fc.uniqueArray(fc.constantFrom(offitel, telewacht, memo), { minLength: 1 }),
    });
    fc.assert(
      fc.property(some, some, (mine, theirs) => {
        const { overlaps } = repeatsOf({ ...again, ...mine }, [{ ...first, ...theirs }]);
        const within = overlaps.every(
          ({ rights, controllers }) =>
            rights.every((one) => mine.rights.includes(one) && theirs.rights.includes(one)) &&
            controllers.every((one) => mine.controllers.includes(one) && theirs.controllers.includes(one)),
        );
        expect(within).toBe(true);
      }),
    );
  });
});
