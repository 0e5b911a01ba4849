import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { day, weekday } from '#domain/clock/day.ts';
import { easterSunday } from '#domain/clock/easter.ts';
import { holidaysFrom, holidaysOfYear } from '#domain/clock/holidays.ts';
import { BELGIAN_RULES, belgianHolidays } from './belgium.ts';

const on = (holidays: ReturnType<typeof holidaysFrom>, text: string) => holidays(day(text));

describe('Easter', () => {
  test.each([
    '1818-03-22',
    '1954-04-18',
    '1981-04-19',
    '2018-04-01',
    '2024-03-31',
    '2025-04-20',
    '2027-03-28',
    '2038-04-25',
    '2049-04-18',
    '2076-04-19',
    '2099-04-12',
    '2100-03-28',
  ])('is on %s in its year', (easter) => {
    expect(easterSunday(Number(easter.slice(0, 4)))).toBe(easter);
  });

  test('is a Sunday from 22 March to 25 April in every year', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1583, max: 9999 }), (year) => {
        const easter = easterSunday(year);
        expect(weekday(easter)).toBe(7);
        expect(easter >= `${year}-03-22` && easter <= `${year}-04-25`).toBe(true);
      }),
    );
  });
});

describe('holidays by rules', () => {
  test('are these ten in Belgium in 2026', () => {
    expect(belgianHolidays(2026)).toEqual([
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

  test('are ten in every year from 2018 to 2100', () => {
    const years = Array.from({ length: 2101 - 2018 }, (_, n) => 2018 + n);
    expect(years.filter((year) => belgianHolidays(year).length !== 10)).toEqual([]);
  });

  test('begin and end with the years that the rule names', () => {
    const rules = [{ name: 'Feestdag', date: '09-27', from: 2028, until: 2029 }];
    expect([2027, 2028, 2029, 2030].map((year) => holidaysOfYear(rules, year).size)).toEqual([0, 1, 1, 0]);
  });

  test('leave out 29 February where the year has none', () => {
    const rules = [{ name: 'Schrikkeldag', date: '02-29' }];
    expect([2027, 2028, 2100].map((year) => holidaysOfYear(rules, year).size)).toEqual([0, 1, 0]);
  });

  test('may come before Easter', () => {
    const holidays = holidaysFrom({ rules: [{ name: 'Good Friday', easter: -2 }] });
    expect(on(holidays, '2026-04-03')).toBe('Good Friday');
  });

  test('count beside days that only one year has', () => {
    const holidays = holidaysFrom({ rules: BELGIAN_RULES, days: [{ day: '2030-05-02', name: 'Brugdag' }] });
    expect(['2030-05-01', '2030-05-02', '2031-05-02'].map((text) => on(holidays, text))).toEqual([
      'Dag van de Arbeid',
      'Brugdag',
      null,
    ]);
  });

  test('are refused for years before the calendar', () => {
    const holidays = holidaysFrom({ rules: BELGIAN_RULES });
    expect(() => on(holidays, '1582-12-25')).toThrow('No public holidays are known for the year 1582');
  });
});

describe('holidays by a list', () => {
  const holidays = holidaysFrom([
    { day: '2026-12-25', name: 'Kerstmis' },
    { day: '2027-12-25', name: 'Kerstmis' },
  ]);

  test('are the days of the list', () => {
    expect([on(holidays, '2027-12-25'), on(holidays, '2027-12-26')]).toEqual(['Kerstmis', null]);
  });

  test('never run out silently: a year without any is refused', () => {
    expect(() => on(holidays, '2028-01-03')).toThrow('No public holidays are known for the year 2028');
  });

  test('are not taken from a list that cannot be read', () => {
    expect(() => holidaysFrom([{ day: '25/12/2026', name: 'Kerstmis' }])).toThrow();
  });
});
