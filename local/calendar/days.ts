import { addDays, type Day, day, daysBetween } from '#domain/clock/day.ts';
import { type Calendar, type CalendarCase, endOf } from './calendar.ts';
import { SIGNS } from './signs.ts';

/** A column of the picture. */
export interface Column {
  readonly day: Day;
  /** Day of the month, from 1. */
  readonly date: number;
  /** 0: Monday. */
  readonly weekday: number;
  readonly holiday: string | null;
}

/** Every day from the first to the last. */
export function columnsOf({ from, to, holidays }: Calendar): readonly Column[] {
  const first = day(from);
  return Array.from({ length: daysBetween(first, day(to)) + 1 }, (_, n) => {
    const one = addDays(first, n);
    return {
      day: one,
      date: Number(one.slice(8)),
      weekday: (new Date(one).getUTCDay() + 6) % 7,
      holiday: holidays.find((holiday) => holiday.day === one)?.name ?? null,
    };
  });
}

export const isDayOff = ({ weekday, holiday }: Column): boolean => weekday > 4 || holiday !== null;

/** Whether the case is under way on that day, and its month with it. */
export function runsOn(of: CalendarCase, on: string): 'no' | 'runs' | 'paused' {
  const end = endOf(of)?.day;
  if (on < of.received || (end !== undefined && on > end)) return 'no';
  return of.paused && on >= of.paused.from && on <= of.paused.to ? 'paused' : 'runs';
}

/** Days that were left when the case ended; null: it has not. */
export function daysLeft(of: CalendarCase): number | null {
  const end = endOf(of);
  return end && daysBetween(day(end.day), day(of.actBy));
}

/** `answered, 12 days left`. */
export function endInWords(of: CalendarCase): string {
  const end = endOf(of);
  const days = daysLeft(of);
  if (!end || days === null) return 'under way';
  const { says } = SIGNS[end.mark];
  // Whoever gives up, or never shows who they are, was owed no answer by then.
  if (end.mark === 'lapsed' || end.mark === 'withdrawn') return says;
  return `${says}, ${Math.abs(days)} ${Math.abs(days) === 1 ? 'day' : 'days'} ${days < 0 ? 'late' : 'left'}`;
}

/** E.g. `September 2026`. */
export const monthOf = (of: string): string =>
  new Date(of).toLocaleDateString('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' });
