import type * as z from 'zod/mini';
import { Day as DayText } from '#contracts/ids.ts';

/**
 * Arithmetic on calendar days. The law counts days and months on a calendar, never hours (CLK-4), so nothing here
 * knows a time of day or a time zone; `instant.ts` goes from one world to the other.
 */

const Day = DayText.brand<'Day'>();
/** A day of the calendar as `YYYY-MM-DD`, known to exist. Sorts as text. */
export type Day = z.infer<typeof Day>;

/** Days of the week as ISO 8601 numbers them: Monday is 1. */
export const SATURDAY = 6;
export const SUNDAY = 7;

const MS_A_DAY = 86_400_000;

/**
 * Reads a day that comes from outside.
 *
 * @throws if the text is not a day of the calendar in the years 0000 to 9999
 */
export const day = (text: string): Day => Day.parse(text);

export function earlier(one: Day, other: Day): Day {
  if (other < one) return other;
  return one;
}

export function later(one: Day, other: Day): Day {
  if (other > one) return other;
  return one;
}

/** The day `count` days later; earlier if negative. */
export const addDays = (from: Day, count: number): Day => dayOfUtc(utcMidnight(from) + count * MS_A_DAY);

/**
 * The same date `count` months later, or the last day of that month where it has no such date: so ends a period in
 * months (Regulation 1182/71, article 3(2)(c); CLK-4). Count from the first day in one step: month by month the date
 * would stick at the shortest month passed.
 */
export function addMonths(from: Day, count: number): Day {
  const start = new Date(utcMidnight(from));
  const sameDate = start.getUTCDate();
  // Day 0 of the month after is the last day of the month itself.
  const lastDate = new Date(start);
  lastDate.setUTCFullYear(start.getUTCFullYear(), start.getUTCMonth() + count + 1, 0);
  const end = new Date(lastDate);
  end.setUTCDate(Math.min(sameDate, lastDate.getUTCDate()));
  return dayOfUtc(end.getTime());
}

/** Days from the first to the second; negative if the second is earlier. */
export const daysBetween = (from: Day, to: Day): number => (utcMidnight(to) - utcMidnight(from)) / MS_A_DAY;

/** 1 for Monday to 7 for Sunday. */
export const weekday = (of: Day): number => new Date(utcMidnight(of)).getUTCDay() || SUNDAY;

// UTC has no daylight saving, so that every day is as long as the other.
const utcMidnight = (of: Day): number => Date.parse(`${of}T00:00:00Z`);

const dayOfUtc = (ms: number): Day => day(new Date(ms).toISOString().slice(0, 10));
