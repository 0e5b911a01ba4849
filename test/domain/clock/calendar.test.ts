import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayOff, roll, workingDayBack } from '#domain/clock/calendar.ts';
import { addDays, day } from '#domain/clock/day.ts';
import { anyDay, policyOf } from './policy.ts';

const { holidays } = policyOf();

describe('a period', () => {
  test('that ends on a working day stays', () => {
    expect(roll(day('2026-09-30'), holidays)).toEqual({
      unrolled: '2026-09-30',
      day: '2026-09-30',
      over: [],
    });
  });

  test('says every day off that it moved over', () => {
    expect(roll(day('2026-04-05'), holidays)).toEqual({
      unrolled: '2026-04-05',
      day: '2026-04-07',
      over: [
        { day: '2026-04-05', kind: 'sunday' },
        { day: '2026-04-06', kind: 'holiday', name: 'Paasmaandag' },
      ],
    });
  });

  test('ends on a working day, with nothing but days off before it', () => {
    fc.assert(
      fc.property(anyDay, (end) => {
        const rolled = roll(end, holidays);
        expect(dayOff(rolled.day, holidays)).toBeNull();
        expect(rolled.over.map((off) => off.day)).toEqual(rolled.over.map((_, n) => addDays(end, n)));
        expect(rolled.day).toBe(addDays(end, rolled.over.length));
      }),
    );
  });
});

describe('working days', () => {
  test('are counted back over weekends and holidays', () => {
    // 7 April 2026 is the Tuesday after Easter: 7, 3, 2, 1 April and 31 March.
    expect(workingDayBack(day('2026-04-07'), 5, holidays)).toBe('2026-03-31');
  });
});
