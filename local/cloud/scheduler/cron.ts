import { type CalendarDay, type DayTest, daysIn, parseDays } from './cron-days.ts';
import { HOUR, MINUTE, MONTH, parseField, YEAR } from './cron-field.ts';
import type { TimeZone } from './time-zone.ts';

interface Cron {
  readonly minutes: readonly number[];
  readonly hours: readonly number[];
  readonly months: readonly number[];
  readonly years: readonly number[];
  readonly isDay: DayTest;
}

/**
 * The first occurrence after an instant of what stands between the brackets of `cron(…)`; `undefined` for what is no cron
 * expression. When clocks are turned forward, a time that they do not show is left out; when they are turned back, one
 * that they show twice counts once, as EventBridge Scheduler has it.
 */
export function compileCron(
  text: string,
  zone: TimeZone,
): ((after: number) => number | undefined) | undefined {
  const cron = parse(text);
  if (!cron) return undefined;
  return (after) => {
    const shown = zone.wallOf(after);
    for (const wall of wallTimes(cron, shown)) {
      const instant = zone.instantOf(wall);
      // In the second of two equal hours, times to come were there already in the first.
      if (instant !== undefined && instant > after) return instant;
    }
    return undefined;
  };
}

function parse(text: string): Cron | undefined {
  const [minute = '', hour = '', dayOfMonth = '', month = '', dayOfWeek = '', year = '', ...more] = text
    .trim()
    .split(/\s+/);
  const minutes = parseField(minute, MINUTE);
  const hours = parseField(hour, HOUR);
  const months = parseField(month, MONTH);
  const years = parseField(year, YEAR);
  const isDay = parseDays(dayOfMonth, dayOfWeek);
  if (more.length > 0 || !minutes || !hours || !months || !years || !isDay) return undefined;
  return { minutes, hours, months, years, isDay };
}

/** All times of the expression on a clock that shows `shown`, from the next on. */
function* wallTimes(cron: Cron, shown: number): Generator<number> {
  for (const { year, month, day } of days(cron, shown))
    for (const hour of cron.hours)
      for (const minute of cron.minutes) {
        const wall = Date.UTC(year, month - 1, day, hour, minute);
        if (wall > shown) yield wall;
      }
}

function* days(cron: Cron, shown: number): Generator<CalendarDay> {
  const today = new Date(shown);
  const [year, month] = [today.getUTCFullYear(), today.getUTCMonth() + 1];
  for (const y of cron.years.filter((one) => one >= year))
    for (const m of cron.months.filter((one) => y > year || one >= month)) {
      const first = y === year && m === month ? today.getUTCDate() : 1;
      for (let day = first; day <= daysIn({ year: y, month: m }); day++) {
        const date = { year: y, month: m, day };
        if (cron.isDay(date)) yield date;
      }
    }
}
