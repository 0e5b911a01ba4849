import { addDays, type Day, day } from '#domain/clock/day.ts';

export interface Holiday {
  readonly day: Day;
  readonly name: string;
}

/**
 * The ten legal holidays of Belgium in a year (Act of 4 January 1974, Royal Decree of 18 April 1974; CLK-5), in the
 * order of the calendar. The product reads no calendar but the registry's list.
 *
 * Not among them, though offices may be closed: Good Friday, 11 July, 27 September, 2 and 15 November, 26 December.
 *
 * @param year of the Gregorian calendar, 1583 to 9999
 */
export function belgianHolidays(year: number): readonly Holiday[] {
  const fixed = (monthAndDate: string): Day => day(`${year}-${monthAndDate}`);
  const easter = easterSunday(year);
  const holidays: readonly Holiday[] = [
    { day: fixed('01-01'), name: 'Nieuwjaar' },
    { day: addDays(easter, 1), name: 'Paasmaandag' },
    { day: fixed('05-01'), name: 'Dag van de Arbeid' },
    { day: addDays(easter, 39), name: 'O.L.H. Hemelvaart' },
    { day: addDays(easter, 50), name: 'Pinkstermaandag' },
    { day: fixed('07-21'), name: 'Nationale feestdag' },
    { day: fixed('08-15'), name: 'O.L.V. Hemelvaart' },
    { day: fixed('11-01'), name: 'Allerheiligen' },
    { day: fixed('11-11'), name: 'Wapenstilstand' },
    { day: fixed('12-25'), name: 'Kerstmis' },
  ];
  // Ascension falls on or before Labour Day in some years.
  return holidays.toSorted((a, b) => a.day.localeCompare(b.day));
}

/**
 * Easter Sunday by the Gregorian computus in Gauss's form: the first Sunday after the full moon, reckoned by tables,
 * that falls on or after 21 March.
 */
export function easterSunday(year: number): Day {
  const century = Math.floor(year / 100);
  const golden = year % 19;
  // Where the moon is, corrected for leap years left out by centuries and for the moon's own drift.
  const drift = century - Math.floor(century / 4) - Math.floor((8 * century + 13) / 25);
  const epact = (drift + 19 * golden + 15) % 30;
  // The two exceptions keep the full moon from falling later than the tables of the Church allow.
  const fullMoon = epact === 29 || (epact === 28 && golden > 10) ? epact - 1 : epact;
  const weekdayOfMoon = (year + Math.floor(year / 4) + fullMoon + 2 - century + Math.floor(century / 4)) % 7;
  return addDays(day(`${year}-03-28`), fullMoon - weekdayOfMoon);
}
