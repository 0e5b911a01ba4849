import type { DayOff, PeriodEnd } from './calendar.ts';
import type { Day } from './day.ts';

/** Days and days off in plain English, for the sentences of `why.ts`. */

const LONG = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });
const WEEKDAY = new Intl.DateTimeFormat('en-GB', { weekday: 'long', timeZone: 'UTC' });

/** `5 April 2026`. */
export const long = (of: Day): string => LONG.format(midnight(of));

/** `Sunday 5 April 2026`. */
export const withWeekday = (of: Day): string => `${WEEKDAY.format(midnight(of))} ${long(of)}`;

/** `5 April 2026 is a Sunday and 6 April 2026 a public holiday (Paasmaandag), so it ends on Tuesday 7 April 2026`. */
export function movedOver({ over, day }: PeriodEnd): string {
  const [first, ...rest] = over.map((off, n) => `${long(off.day)} ${n === 0 ? 'is ' : ''}${offDuty(off)}`);
  const last = rest.pop();
  const all = [first, ...rest].join(', ') + (last === undefined ? '' : ` and ${last}`);
  return `${all}, so it ends on the next working day, ${withWeekday(day)}`;
}

function offDuty(off: DayOff): string {
  switch (off.kind) {
    case 'holiday':
      return `a public holiday (${off.name})`;
    case 'saturday':
      return 'a Saturday';
    case 'sunday':
      return 'a Sunday';
    default:
      return off satisfies never;
  }
}

export const days = (count: number): string => `${count} ${count === 1 ? 'day' : 'days'}`;

const midnight = (of: Day): Date => new Date(`${of}T00:00:00Z`);
