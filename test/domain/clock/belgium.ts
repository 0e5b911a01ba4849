import { type HolidayRule, holidaysOfYear } from '#domain/clock/holidays.ts';

/** The ten legal holidays of Belgium (Act of 4 January 1974, Royal Decree of 18 April 1974; CLK-5). */
export const BELGIAN_RULES: readonly HolidayRule[] = [
  { name: 'Nieuwjaar', date: '01-01' },
  { name: 'Paasmaandag', easter: 1 },
  { name: 'Dag van de Arbeid', date: '05-01' },
  { name: 'O.L.H. Hemelvaart', easter: 39 },
  { name: 'Pinkstermaandag', easter: 50 },
  { name: 'Nationale feestdag', date: '07-21' },
  { name: 'O.L.V. Hemelvaart', date: '08-15' },
  { name: 'Allerheiligen', date: '11-01' },
  { name: 'Wapenstilstand', date: '11-11' },
  { name: 'Kerstmis', date: '12-25' },
];

/** The holidays of a year, in the order of the calendar, each as `YYYY-MM-DD name`. */
export const belgianHolidays = (year: number): readonly string[] =>
  Array.from(holidaysOfYear(BELGIAN_RULES, year), ([day, name]) => `${day} ${name}`);
