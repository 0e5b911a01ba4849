import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, addMonths, day, daysBetween, weekday } from '#domain/clock/day.ts';
import { anyDay } from './policy.ts';

const lastOfMonth = (of: string): boolean => addDays(day(of), 1).endsWith('-01');

describe('a day', () => {
  test.each(['2026-02-29', '2026-13-01', '2026-1-1', '2026-01-01T00:00:00Z', '', '../../etc'])(
    'is not "%s"',
    (text) => {
      expect(() => day(text)).toThrow();
    },
  );

  test('is 1 for a Monday and 7 for a Sunday', () => {
    expect([weekday(day('2026-03-02')), weekday(day('2026-03-08'))]).toEqual([1, 7]);
  });

  test('and the days added to it are the days between', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -9999, max: 9999 }), (from, count) => {
        expect(daysBetween(from, addDays(from, count))).toBe(count);
      }),
    );
  });

  test('does not leave the calendar', () => {
    expect(() => addDays(day('9999-12-31'), 1)).toThrow();
  });
});

describe('months end', () => {
  test.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2028-01-31', 1, '2028-02-29'],
    ['2028-02-29', 12, '2029-02-28'],
    ['2026-08-31', 1, '2026-09-30'],
    ['2026-11-30', 3, '2027-02-28'],
    ['2026-12-31', 1, '2027-01-31'],
    ['2026-03-31', -1, '2026-02-28'],
  ])('%s and %i: on %s', (from, count, end) => {
    expect(addMonths(day(from), count)).toBe(end);
  });

  test('on the same date, or else on the last of the month', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 24 }), (from, count) => {
        const end = addMonths(from, count);
        expect(end.slice(8) === from.slice(8) || (end.slice(8) < from.slice(8) && lastOfMonth(end))).toBe(
          true,
        );
      }),
    );
  });

  test('never earlier for a later start', () => {
    fc.assert(
      fc.property(anyDay, fc.nat({ max: 400 }), fc.integer({ min: 1, max: 24 }), (from, gap, count) => {
        expect(addMonths(addDays(from, gap), count) >= addMonths(from, count)).toBe(true);
      }),
    );
  });
});
