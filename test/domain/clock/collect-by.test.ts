import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayOff } from '#domain/clock/calendar.ts';
import { collectBy } from '#domain/clock/collect-by.ts';
import { addDays, type Day, day } from '#domain/clock/day.ts';
import { dayOf } from '#domain/clock/instant.ts';
import { clockPolicy } from '#domain/clock/policy.ts';
import { anyDay, BRUSSELS, policyOf } from './policy.ts';

const LONG_AGO = '2020-01-01T00:00:00.000Z';

const workingDaysFrom = (first: Day, last: Day): number => {
  let count = 0;
  for (let at = first; at <= last; at = addDays(at, 1)) if (!dayOff(at, policyOf().holidays)) count += 1;
  return count;
};

describe('the stores must have answered', () => {
  test('before the last five working days start', () => {
    // Saturday 14 February 2026 is the day to act by: Monday 9 to Friday 13 are for the review.
    expect(collectBy({ actBy: day('2026-02-14') }, LONG_AGO, policyOf())).toBe('2026-02-08T23:00:00.000Z');
  });

  test('so that five working days remain, the day to act by included', () => {
    fc.assert(
      fc.property(anyDay, (actBy) => {
        const from = dayOf(collectBy({ actBy }, '2019-01-01T00:00:00.000Z', policyOf()), BRUSSELS);
        expect(workingDaysFrom(from, actBy)).toBe(5);
      }),
    );
  });

  test('at once, where fewer remain', () => {
    const now = '2026-02-12T09:30:00.000Z';
    expect(collectBy({ actBy: day('2026-02-14') }, now, policyOf())).toBe(now);
  });

  test('with the registry of a group as the only source of holidays', () => {
    const policy = clockPolicy({
      promiseDays: 30,
      timeZone: BRUSSELS,
      holidays: [{ day: '2026-02-10', name: 'Brugdag' }],
    });
    expect(collectBy({ actBy: day('2026-02-14') }, LONG_AGO, policy)).toBe('2026-02-05T23:00:00.000Z');
  });
});
