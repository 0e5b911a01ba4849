import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { asVector } from '#domain/clock/as-vector.ts';
import { type CaseDates, deadlines } from '#domain/clock/deadlines.ts';
import { type Why, whyOf } from '#domain/clock/why.ts';
import { anyDates, datesOf, policyOf } from './policy.ts';

const why = (dates: CaseDates): Why => whyOf(deadlines(dates, policyOf()), policyOf());

describe('a date that was moved says over what', () => {
  test('a Sunday and a holiday', () => {
    expect(why(datesOf('2026-03-05')).law_1m).toBe(
      '5 April 2026 is a Sunday and 6 April 2026 a public holiday (Paasmaandag), so it ends on the next working day, Tuesday 7 April 2026.',
    );
  });

  test('a holiday and a weekend', () => {
    expect(why(datesOf('2026-12-01')).law_1m).toBe(
      '1 January 2027 is a public holiday (Nieuwjaar), 2 January 2027 a Saturday and 3 January 2027 a Sunday, so it ends on the next working day, Monday 4 January 2027.',
    );
  });

  test('the end of a shorter month', () => {
    expect(why(datesOf('2026-01-31')).law_1m_raw).toBe(
      "One month from 31 January 2026: the month it ends in has no such date, so it ends with that month's last day, 28 February 2026.",
    );
  });

  test('nothing, where it is a working day', () => {
    const { law_1m, shift_reason } = why(datesOf('2026-03-01'));
    expect([law_1m, shift_reason]).toEqual([undefined, 'Wednesday 1 April 2026 is a working day.']);
  });
});

describe('the pause says', () => {
  const asked = (on: string, complete: string | null) => why(datesOf('2026-05-04', { asked: on, complete }));

  test('which reading is earlier', () => {
    expect(asked('2026-05-05', '2026-05-18').law_effective).toBe(
      'Of the two readings of the pause the stopped clock (law_paused) ends earlier, on 17 June 2026, than the new month (law_restart), 18 June 2026.',
    );
  });

  test('how each reading ends', () => {
    const { law_paused, law_restart } = asked('2026-05-05', '2026-05-18');
    expect([law_paused, law_restart]).toEqual([
      "The clock stood still for 13 days until the answer on 18 May 2026, which moves the month's end from 4 June 2026 to 17 June 2026.",
      'A new month began with the answer on 18 May 2026 and ends on 18 June 2026.',
    ]);
  });

  test.each([
    ['2026-05-08', '2026-05-18', 'was asked 4 days after receipt, and only asking within 3 days counts'],
    ['2026-05-05', null, 'the requester has not answered'],
    ['2026-05-06', '2026-05-05', 'complete before the requester was asked'],
  ])('why there is none: asked %s, complete %s', (on, complete, reason) => {
    const { suspension_allowed, law_paused, law_restart } = asked(on, complete);
    expect(suspension_allowed).toContain(reason);
    expect([law_paused, law_restart]).toEqual([suspension_allowed, suspension_allowed]);
  });
});

describe('the date to act by says', () => {
  test.each([
    [datesOf('2026-03-05'), 'The promise ends first: on 4 April 2026'],
    [datesOf('2026-02-10'), "The law's time ends first"],
    [datesOf('2026-08-31'), "as does the law's time"],
    [datesOf('2026-04-01', { complete: null }), 'Only the law'],
  ])('what it is the end of', (dates, reason) => {
    expect(why(dates).due_safe).toContain(reason);
  });
});

const MOVED = ['promise_30d_rolled', 'law_1m', 'extended_3m', 'extended_chained'] as const;

describe('every date', () => {
  test('that is missing has a sentence', () => {
    fc.assert(
      fc.property(anyDates, (dates) => {
        const vector = asVector(deadlines(dates, policyOf()));
        const reasons = new Map(Object.entries(why(dates)));
        const missing = Object.entries(vector).filter(([, value]) => value === null);
        expect(missing.filter(([field]) => !reasons.get(field)?.endsWith('.'))).toEqual([]);
      }),
    );
  });

  test('that was moved over days off has a sentence', () => {
    fc.assert(
      fc.property(anyDates, (dates) => {
        const result = deadlines(dates, policyOf());
        const { lawMonth, promiseRolled, extension } = result;
        const ends = [promiseRolled, lawMonth, extension.threeMonths, extension.chained];
        const silent = MOVED.filter((field, n) => ends[n]?.over.length && !why(dates)[field]);
        expect(silent).toEqual([]);
      }),
    );
  });

  test('has sentences that are never empty and hold no "undefined"', () => {
    fc.assert(
      fc.property(anyDates, (dates) => {
        expect(Object.values(why(dates)).filter((text) => !text || /undefined|null|NaN/.test(text))).toEqual(
          [],
        );
      }),
    );
  });
});
