import * as z from 'zod/mini';
import { addDays, type Day, day } from './day.ts';

/**
 * Between instants and the calendar days of a place. A period ends at 24:00 where the group is (CLK-4), which in
 * Brussels is 22:00 or 23:00 in UTC: asking the place's own calendar gets that right, adding hours does not.
 */

/** An offset or `Z` is required: without one the machine's own time zone would decide on which day a request came. */
const Moment = z.union([z.iso.datetime({ offset: true }), z.iso.datetime({ offset: true, precision: -1 })]);

const MS_A_MINUTE = 60_000;
/** No place is further from UTC than this, in minutes. */
const FURTHEST = 16 * 60;

/**
 * The day of the calendar on which something happened.
 *
 * @param instant ISO 8601 with `Z` or an offset; seconds may be left out
 * @param timeZone IANA name, e.g. `Europe/Brussels`
 * @throws if the instant has no offset or the time zone is unknown
 */
export const dayOf = (instant: string, timeZone: string): Day =>
  dayAt(Date.parse(Moment.parse(instant)), timeZone);

/** The first instant of a day, as ISO 8601 in UTC with milliseconds. */
export function startOfDay(of: Day, timeZone: string): string {
  // The local day only ever goes up with time: look for the minute at which it becomes this one. So no offset
  // need be known, and a day may begin later than 00:00.
  const midnightUtc = Date.parse(`${of}T00:00:00Z`);
  let before = -FURTHEST;
  let reached = FURTHEST;
  while (reached - before > 1) {
    const middle = Math.floor((before + reached) / 2);
    if (dayAt(midnightUtc + middle * MS_A_MINUTE, timeZone) < of) before = middle;
    else reached = middle;
  }
  return new Date(midnightUtc + reached * MS_A_MINUTE).toISOString();
}

/** The instant at which a day is over, itself no longer part of it (24:00 is 00:00 of the next). */
export const endOfDay = (of: Day, timeZone: string): string => startOfDay(addDays(of, 1), timeZone);

function dayAt(ms: number, timeZone: string): Day {
  const part: Partial<Record<Intl.DateTimeFormatPartTypes, string>> = {};
  for (const { type, value } of calendarOf(timeZone).formatToParts(ms)) part[type] = value;
  return day(`${part.year?.padStart(4, '0')}-${part.month}-${part.day}`);
}

const calendars = new Map<string, Intl.DateTimeFormat>();

/** Kept, because making one costs a hundred times more than using it. */
function calendarOf(timeZone: string): Intl.DateTimeFormat {
  let calendar = calendars.get(timeZone);
  if (!calendar) {
    calendar = new Intl.DateTimeFormat('en', {
      timeZone,
      calendar: 'iso8601',
      numberingSystem: 'latn',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
    });
    calendars.set(timeZone, calendar);
  }
  return calendar;
}
