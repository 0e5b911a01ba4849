import type { Locale, Words } from '../words/words.ts';
import { daysBetween } from './days.ts';

const LONG = { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' } as const;

/** A day as people write it, e.g. "5 Mar 2026". */
export const dayText = (day: string, locale: Locale): string =>
  new Intl.DateTimeFormat(tagOf(locale), LONG).format(new Date(`${day.slice(0, 10)}T00:00:00Z`));

/** With the day of the week, for dates that somebody plans by. */
export const dayWithWeekday = (day: string, locale: Locale): string =>
  new Intl.DateTimeFormat(tagOf(locale), { ...LONG, weekday: 'short' }).format(new Date(`${day}T00:00:00Z`));

/** An instant in the time zone of the browser. */
export const instantText = (instant: string, locale: Locale): string =>
  new Intl.DateTimeFormat(tagOf(locale), { dateStyle: 'medium', timeStyle: 'short' }).format(
    new Date(instant),
  );

export const tagOf = (locale: Locale): string => (locale === 'en' ? 'en-GB' : locale);

/** How far a date to act by is: "3 days left", "due today", "2 days late". */
export function leftText(day: string, today: string, { days }: Words): string {
  const left = daysBetween(today, day);
  if (left < 0) return days.late(-left);
  return left === 0 ? days.dueToday : days.left(left);
}
