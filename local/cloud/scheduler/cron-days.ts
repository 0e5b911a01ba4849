import { DAY_OF_MONTH, DAY_OF_WEEK, parseField, parseNumber } from './cron-field.ts';

/** A day of the calendar. */
export interface CalendarDay {
  readonly year: number;
  /** From 1 on. */
  readonly month: number;
  readonly day: number;
}

export type DayTest = (day: CalendarDay) => boolean;

const SUNDAY = 1;
const SATURDAY = 7;

/**
 * The days that the fields day-of-month and day-of-week name; one of the two has to be `?`. `undefined` if they are not
 * of a form that EventBridge Scheduler knows.
 */
export function parseDays(dayOfMonth: string, dayOfWeek: string): DayTest | undefined {
  if (dayOfWeek === '?') return parseDayOfMonth(dayOfMonth);
  if (dayOfMonth === '?') return parseDayOfWeek(dayOfWeek);
  return undefined;
}

function parseDayOfMonth(text: string): DayTest | undefined {
  if (text === 'L') return (date) => date.day === daysIn(date);
  const nearest = /^(\d{1,2})W$/.exec(text)?.[1];
  if (nearest !== undefined) {
    const wanted = parseNumber(nearest, DAY_OF_MONTH);
    return wanted === undefined ? undefined : (date) => date.day === nearestWeekday(date, wanted);
  }
  const days = parseField(text, DAY_OF_MONTH);
  return days && (({ day }) => days.includes(day));
}

function parseDayOfWeek(text: string): DayTest | undefined {
  // The last day of the week.
  if (text === 'L') return (date) => weekday(date) === SATURDAY;
  const [, last] = /^(\w+)L$/.exec(text) ?? [];
  if (last !== undefined) {
    const wanted = parseNumber(last, DAY_OF_WEEK);
    return wanted === undefined
      ? undefined
      : (date) => weekday(date) === wanted && date.day > daysIn(date) - 7;
  }
  const [, name, nth] = /^(\w+)#([1-5])$/.exec(text) ?? [];
  if (name !== undefined) {
    const wanted = parseNumber(name, DAY_OF_WEEK);
    return wanted === undefined
      ? undefined
      : (date) => weekday(date) === wanted && Math.ceil(date.day / 7) === Number(nth);
  }
  const days = parseField(text, DAY_OF_WEEK);
  return days && ((date) => days.includes(weekday(date)));
}

export function daysIn({ year, month }: Omit<CalendarDay, 'day'>): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

function weekday({ year, month, day }: CalendarDay): number {
  return new Date(Date.UTC(year, month - 1, day)).getUTCDay() + SUNDAY;
}

/** The working day nearest to `wanted` that lies in the same month; none where the month has no such day. */
function nearestWeekday({ year, month }: CalendarDay, wanted: number): number | undefined {
  const length = daysIn({ year, month });
  if (wanted > length) return undefined;
  switch (weekday({ year, month, day: wanted })) {
    case SATURDAY:
      return wanted === 1 ? 3 : wanted - 1;
    case SUNDAY:
      return wanted === length ? wanted - 2 : wanted + 1;
    default:
      return wanted;
  }
}
