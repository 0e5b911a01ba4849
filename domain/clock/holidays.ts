import { addDays, type Day, day } from './day.ts';
import { easterSunday, FIRST_EASTER } from './easter.ts';

/**
 * The public holiday that falls on a day, under the name that the group gives it; null if there is none.
 *
 * @throws {HolidaysUnknown} for a year that nothing is known of: a calendar never runs out silently (CLK-5)
 */
export type Holidays = (of: Day) => string | null;

/** A single day, `YYYY-MM-DD`. */
export interface ListedHoliday {
  readonly day: string;
  readonly name: string;
}

/** A holiday that comes back every year, or in the years from `from` until `until`, both included. */
export type HolidayRule = {
  readonly name: string;
  readonly from?: number | undefined;
  readonly until?: number | undefined;
} & (
  | {
      /** The same date each year, `MM-DD`. */
      readonly date: string;
    }
  | {
      /** Days after Easter Sunday; negative before. */
      readonly easter: number;
    }
);

/**
 * What a group says of its holidays: rules, which hold for every year, and days that only one year has; or a list
 * alone, which knows the years that it names and no other.
 */
export type HolidayData =
  | readonly ListedHoliday[]
  | {
      readonly rules: readonly HolidayRule[];
      readonly days?: readonly ListedHoliday[] | undefined;
    };

/** A period ends in a year for which the group's registry has no holidays. */
export class HolidaysUnknown extends Error {
  constructor(year: number) {
    super(`No public holidays are known for the year ${year}: add them to the group's registry`);
    this.name = 'HolidaysUnknown';
  }
}

/**
 * The holidays of a group, from its registry. They are data, since which days a State notifies can change (CLK-5).
 *
 * @throws if a day of the list is not one of the calendar
 */
export function holidaysFrom(data: HolidayData): Holidays {
  const { rules, days } = 'rules' in data ? data : { rules: null, days: data };
  const listed = new Map((days ?? []).map((holiday) => [day(holiday.day), holiday.name]));
  const listedYears = new Set(Array.from(listed.keys(), yearOf));
  const ruled = new Map<number, ReadonlyMap<Day, string>>();

  return (of) => {
    const year = yearOf(of);
    const known = rules === null ? listedYears.has(year) : year >= FIRST_EASTER;
    if (!known) throw new HolidaysUnknown(year);
    let byRule = ruled.get(year);
    if (!byRule) {
      byRule = holidaysOfYear(rules ?? [], year);
      ruled.set(year, byRule);
    }
    return listed.get(of) ?? byRule.get(of) ?? null;
  };
}

/** The days of one year by rules, in the order of the calendar. Of two holidays on one day the first rule's stands. */
export function holidaysOfYear(rules: readonly HolidayRule[], year: number): ReadonlyMap<Day, string> {
  const easter = easterSunday(year);
  const days = new Map<Day, string>();
  for (const rule of rules) {
    if (year < (rule.from ?? year) || year > (rule.until ?? year)) continue;
    const on = 'easter' in rule ? addDays(easter, rule.easter) : dateIn(year, rule.date);
    if (on !== null && !days.has(on)) days.set(on, rule.name);
  }
  return new Map([...days].toSorted(([one], [other]) => (one < other ? -1 : 1)));
}

/** Null where the year has no such date: 29 February. */
function dateIn(year: number, date: string): Day | null {
  if (date === '02-29' && !isLeap(year)) return null;
  return day(`${String(year).padStart(4, '0')}-${date}`);
}

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

const yearOf = (of: Day): number => Number(of.slice(0, 4));
