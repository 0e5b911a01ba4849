import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayOff, holidaysFrom, roll, workingDayBack } from '#domain/clock/calendar.ts';
import { addDays, day } from '#domain/clock/day.ts';
import { belgianHolidays, easterSunday } from './belgium.ts';
import { anyDay, policyOf } from './policy.ts';

const { holidays } = policyOf();

describe('the Belgian holidays', () => {
  test('of 2026 are these ten', () => {
    expect(belgianHolidays(2026).map((holiday) => `${holiday.day} ${holiday.name}`)).toEqual([
      '2026-01-01 Nieuwjaar',
      '2026-04-06 Paasmaandag',
      '2026-05-01 Dag van de Arbeid',
      '2026-05-14 O.L.H. Hemelvaart',
      '2026-05-25 Pinkstermaandag',
      '2026-07-21 Nationale feestdag',
      '2026-08-15 O.L.V. Hemelvaart',
      '2026-11-01 Allerheiligen',
      '2026-11-11 Wapenstilstand',
      '2026-12-25 Kerstmis',
    ]);
  });

  test.each([
    '2024-03-31',
    '2025-04-20',
    '2027-03-28',
    '2038-04-25',
    '2049-04-18',
    '2076-04-19',
    '2100-03-28',
    '1818-03-22',
    '1954-04-18',
    '1981-04-19',
  ])('hang on Easter, in its year on %s', (easter) => {
    expect(easterSunday(Number(easter.slice(0, 4)))).toBe(easter);
  });
});

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

  test('are not taken from a list that cannot be read', () => {
    expect(() => holidaysFrom([{ day: '25/12/2026', name: 'Kerstmis' }])).toThrow();
  });
});
