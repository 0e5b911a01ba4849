import { afterEach, describe, expect, test } from 'vitest';
import { countDaysIn, dayOfCalendar, dayOfInstant } from '../../../web/console/src/days/days.ts';

afterEach(() => countDaysIn('Europe/Brussels'));

describe('the day of an instant (CLK-4)', () => {
  test.each([
    ['Europe/Brussels', '2026-11-23T23:30:00Z', '2026-11-24'],
    ['Europe/Brussels', '2026-07-01T21:59:59Z', '2026-07-01'],
    ['Europe/Brussels', '2026-07-01T22:00:00Z', '2026-07-02'],
    ['America/New_York', '2026-11-24T04:59:00Z', '2026-11-23'],
    ['UTC', '2026-11-23T23:30:00Z', '2026-11-23'],
  ])('is that of the group, in %s at %s', (timeZone, instant, day) => {
    countDaysIn(timeZone);
    expect(dayOfInstant(instant)).toBe(day);
  });

  test('is the one that is seen in a calendar, where that is chosen', () => {
    countDaysIn('Pacific/Auckland');
    expect(dayOfCalendar(new Date(2026, 10, 24))).toBe('2026-11-24');
  });
});
