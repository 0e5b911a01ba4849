import { addDays, type Day, day } from './day.ts';

/** The Gregorian calendar's first whole year, and with it that of this computus. */
export const FIRST_EASTER = 1583;

/**
 * Easter Sunday by the Gregorian computus in Gauss's form: the first Sunday after the full moon, reckoned by tables,
 * that falls on or after 21 March.
 *
 * @param year 1583 to 9999
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
