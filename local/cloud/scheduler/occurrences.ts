import { ServiceError } from '#cloud/service.ts';
import { compileCron } from './cron.ts';
import { type TimeZone, timeZone } from './time-zone.ts';

/** The first occurrence after an instant, in milliseconds since the epoch; `undefined` when there is none any more. */
export type NextOccurrence = (after: number) => number | undefined;

const UNITS: Readonly<Record<string, number>> = { minute: 60_000, hour: 3_600_000, day: 86_400_000 };

/**
 * Compiles a schedule expression.
 * @param begin when the schedule was made: a rate counts from there, and occurs there for the first time
 */
export function compileExpression(o: {
  expression: string;
  timezone: string;
  begin: number;
}): NextOccurrence {
  const [, kind, content = ''] = /^(rate|cron|at)\((.*)\)$/.exec(o.expression) ?? [];
  const zone = timeZone(o.timezone);
  const next =
    kind === 'rate'
      ? compileRate(content, o.begin)
      : kind === 'cron'
        ? compileCron(content, zone)
        : compileAt(content, zone);
  if (!next) throw new ServiceError('ValidationException', `Invalid Schedule Expression ${o.expression}.`);
  return next;
}

/** Days are of 24 hours, whatever clocks show. */
function compileRate(content: string, begin: number): NextOccurrence | undefined {
  const [, value, unit = ''] = /^([1-9]\d{0,6}) (minute|hour|day)s?$/.exec(content) ?? [];
  const period = Number(value) * (UNITS[unit] ?? Number.NaN);
  if (Number.isNaN(period)) return undefined;
  return (after) => (after < begin ? begin : begin + (Math.floor((after - begin) / period) + 1) * period);
}

function compileAt(content: string, zone: TimeZone): NextOccurrence | undefined {
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d$/.test(content)) return undefined;
  const wall = Date.parse(`${content}Z`);
  const instant = Number.isNaN(wall) ? undefined : zone.instantOf(wall);
  return instant === undefined ? undefined : (after) => (instant > after ? instant : undefined);
}

/** The last occurrence after `after` and until `now`. */
export function latestOccurrence(next: NextOccurrence, after: number, now: number): number | undefined {
  let latest: number | undefined;
  for (let found = next(after); found !== undefined && found <= now; found = next(found)) latest = found;
  return latest;
}
