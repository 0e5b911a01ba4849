import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, addMonths, day } from '#domain/clock/day.ts';
import { deadlines } from '#domain/clock/deadlines.ts';
import { mayExtend } from '#domain/clock/extension.ts';
import { anyDates, anyDay, BRUSSELS, datesOf, policyOf } from './policy.ts';

type Rest = Parameters<typeof datesOf>[1];

const decided = (received: string, at: string, rest?: Rest) =>
  mayExtend(deadlines(datesOf(received, rest), policyOf()), at, BRUSSELS);

describe('an extension may be decided', () => {
  test('until the end of the first month, not rolled', () => {
    // The month ends on Sunday 5 April 2026 and rolls to Tuesday 7.
    expect(decided('2026-03-05', '2026-04-05T23:59:59+02:00')).toEqual({
      allowed: true,
      noticeBy: '2026-04-05',
      lawUntil: '2026-06-05',
      actBy: '2026-06-05',
    });
  });

  test('not a second later', () => {
    expect(decided('2026-03-05', '2026-04-06T00:00:00+02:00')).toEqual({
      allowed: false,
      why: 'first-month-over',
    });
  });

  test('not in the time that a pause has added', () => {
    const paused = { asked: '2026-05-05', complete: '2026-05-18' };
    expect(decided('2026-05-04', '2026-06-04T21:59:59Z', paused).allowed).toBe(true);
    expect(decided('2026-05-04', '2026-06-05T08:00:00+02:00', paused)).toEqual({
      allowed: false,
      why: 'first-month-over',
    });
  });

  test('once', () => {
    expect(decided('2026-03-05', '2026-03-20T09:00:00Z', { extended: '2026-03-10' })).toEqual({
      allowed: false,
      why: 'already-extended',
    });
  });

  test('not before there is a request', () => {
    expect(decided('2026-03-05', '2026-03-04T12:00:00Z')).toEqual({ allowed: false, why: 'not-received' });
  });

  test('not where a pause already reaches beyond three months from receipt', () => {
    const long = { asked: '2026-03-05', complete: '2026-07-01' };
    expect(decided('2026-03-05', '2026-03-20T09:00:00Z', long)).toEqual({
      allowed: false,
      why: 'nothing-gained',
    });
  });

  test('never after the first month, whatever was asked and answered', () => {
    fc.assert(
      fc.property(anyDates, fc.integer({ min: 0, max: 400 * 24 }), (dates, hours) => {
        const result = deadlines(dates, policyOf());
        const at = new Date(Date.parse(dates.received) + hours * 3_600_000).toISOString();
        const late = Date.parse(at) >= Date.parse(`${addMonths(dates.received, 1)}T23:00:00Z`);
        expect(late && mayExtend(result, at, BRUSSELS).allowed).toBe(false);
      }),
    );
  });
});

describe('an extension that was announced', () => {
  test('moves the date to act by and the law to its end', () => {
    const result = deadlines(datesOf('2026-11-30', { extended: '2026-12-15' }), policyOf());
    expect(result).toMatchObject({
      actBy: '2027-02-28',
      lawEffective: '2027-03-01',
      lawExpiresAt: '2027-03-01T23:00:00.000Z',
      promiseBreaksLaw: false,
    });
  });

  test('ends with the earlier of three months and one plus two', () => {
    const result = deadlines(datesOf('2026-01-31', { extended: '2026-02-28' }), policyOf());
    expect([result.extension.threeMonths.day, result.lawEffective]).toEqual(['2026-04-30', '2026-04-28']);
  });

  test.each(['2026-04-06', '2026-03-04'])('outside the first month, on %s, gives nothing', (extended) => {
    const lost = deadlines(datesOf('2026-03-05', { extended }), policyOf());
    expect(lost).toMatchObject({
      extension: { given: null },
      actBy: '2026-04-04',
      lawEffective: '2026-04-07',
    });
  });

  test('never takes the law beyond three months, unless a pause does', () => {
    fc.assert(
      fc.property(anyDates, (dates) => {
        const { extension, lawEffective } = deadlines(dates, policyOf());
        const without = deadlines({ ...dates, extended: null }, policyOf());
        expect(extension.unrolledEnd <= addMonths(dates.received, 3)).toBe(true);
        expect(extension.end <= extension.threeMonths.day).toBe(true);
        expect(lawEffective <= extension.threeMonths.day || lawEffective === without.lawEffective).toBe(true);
      }),
    );
  });

  test('by one month ends with the earlier of two months and one plus one', () => {
    const of = (received: string, extended: string) =>
      deadlines({ ...datesOf(received, { extended }), extendedBy: 1 }, policyOf()).actBy;
    expect([of('2026-03-05', '2026-03-20'), of('2026-01-31', '2026-02-20')]).toEqual([
      '2026-05-05',
      '2026-03-28',
    ]);
  });

  test('by one month gives more than none, and never more than by two', () => {
    fc.assert(
      fc.property(anyDates, (dates) => {
        const [none, one, two] = [
          deadlines({ ...dates, extended: null }, policyOf()),
          deadlines({ ...dates, extendedBy: 1 }, policyOf()),
          deadlines({ ...dates, extendedBy: 2 }, policyOf()),
        ];
        expect(none.lawEffective <= one.lawEffective && one.lawEffective <= two.lawEffective).toBe(true);
        expect(none.actBy <= one.actBy && one.actBy <= two.actBy).toBe(true);
      }),
    );
  });

  test('never shortens', () => {
    fc.assert(
      fc.property(anyDates, (dates) => {
        const extended = deadlines(dates, policyOf());
        const without = deadlines({ ...dates, extended: null }, policyOf());
        expect(extended.actBy >= without.actBy && extended.lawEffective >= without.lawEffective).toBe(true);
      }),
    );
  });

  test('gives the dates that were shown before it was decided', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 40 }), (received, after) => {
        const dates = datesOf(received);
        const notice = addDays(day(received), after);
        const before = mayExtend(deadlines(dates, policyOf()), `${notice}T12:00:00Z`, BRUSSELS);
        const { lawEffective, actBy, extension } = deadlines({ ...dates, extended: notice }, policyOf());
        expect(extension.given !== null).toBe(before.allowed);
        expect(!before.allowed || (before.lawUntil === lawEffective && before.actBy === actBy)).toBe(true);
      }),
    );
  });
});
