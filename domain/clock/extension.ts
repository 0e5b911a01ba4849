import type { ExtensionMonths } from '#contracts/acts.ts';
import { earlierEnd, type PeriodEnd } from './calendar.ts';
import { addMonths, type Day } from './day.ts';
import type { Deadlines } from './deadlines.ts';
import { endOfDay, startOfDay } from './instant.ts';

/**
 * The extension of article 12(3) by two months (CLK-7): decided by a person, announced with its reasons inside the first
 * month, once.
 */

/** What an extension gives, or would give. */
export interface Extension {
  readonly threeMonths: PeriodEnd;
  /** One month and then two: another day than three where the receipt was at the end of a month. */
  readonly chained: PeriodEnd;
  /** The law's last day: the earlier of the two readings, of as many months as were taken. */
  readonly end: Day;
  /** The same, not rolled: the day to act by (CLK-5). */
  readonly unrolledEnd: Day;
  /** The day of a notice that came in time; null: there is no extension. */
  readonly given: Day | null;
}

/**
 * @param month the law's month, not paused
 * @param notice the day on which the requester was told, if they were. Told too late, the extension is lost, as if
 *   nothing had been said.
 * @param months how many a person takes: all that the law gives, or one
 */
export function extensionOf(
  received: Day,
  month: PeriodEnd,
  notice: Day | null,
  roll: (end: Day) => PeriodEnd,
  months: ExtensionMonths = 2,
): Extension {
  const threeMonths = roll(addMonths(received, 3));
  const chained = roll(addMonths(month.unrolled, 2));
  const end =
    months === 2
      ? earlierEnd(threeMonths, chained)
      : earlierEnd(roll(addMonths(received, 1 + months)), roll(addMonths(month.unrolled, months)));
  return {
    threeMonths,
    chained,
    end: end.day,
    unrolledEnd: end.unrolled,
    given: notice !== null && notice >= received && notice <= month.unrolled ? notice : null,
  };
}

/** Whether an extension may be decided, and what its letter has to say. */
export type MayExtend =
  | {
      readonly allowed: true;
      /** Last day for the notice to leave. */
      readonly noticeBy: Day;
      /** The law's last day with the extension. */
      readonly lawUntil: Day;
      /** The date to act by with the extension. */
      readonly actBy: Day;
    }
  | {
      readonly allowed: false;
      readonly why: 'not-received' | 'already-extended' | 'first-month-over' | 'nothing-gained';
    };

/**
 * Whether an extension may still be decided. The first month is not rolled, which costs the group a day or two and
 * never the requester, and not paused: the law lets nobody wait for a reason to wait.
 *
 * @param at ISO 8601 with an offset: when the person decides
 */
export function mayExtend(dates: Deadlines, at: string, timeZone: string): MayExtend {
  const { extension, noticeBy, lawEffective, actBy } = dates;
  const now = Date.parse(at);
  const no = (why: Extract<MayExtend, { allowed: false }>['why']): MayExtend => ({ allowed: false, why });

  if (extension.given !== null) return no('already-extended');
  if (now < Date.parse(startOfDay(dates.dates.received, timeZone))) return no('not-received');
  if (now >= Date.parse(endOfDay(noticeBy, timeZone))) return no('first-month-over');
  // A long pause can reach beyond three months from receipt, which an extension may not.
  if (extension.end <= lawEffective || extension.unrolledEnd <= actBy) return no('nothing-gained');
  return { allowed: true, noticeBy, lawUntil: extension.end, actBy: extension.unrolledEnd };
}
