import type { ExtensionMonths } from '#contracts/acts.ts';
import { earlierEnd, type PeriodEnd, roll } from './calendar.ts';
import { addDays, addMonths, type Day, daysBetween, earlier, later } from './day.ts';
import { type Extension, extensionOf } from './extension.ts';
import { endOfDay } from './instant.ts';
import type { ClockPolicy } from './policy.ts';

/** What the dates of a request follow from. All are days in the policy's time zone. */
export interface CaseDates {
  /** Reached an official channel, read or not; the earliest, if it came more than once (CLK-2). */
  readonly received: Day;
  /** The requester was asked for proof of identity on documented doubt, or to clarify (CLK-6); null: nothing was asked. */
  readonly asked: Day | null;
  /** All required information was there; null: not yet. The day of receipt, if nothing was missing. */
  readonly complete: Day | null;
  /** The requester was told, with reasons, that a person has extended the time (CLK-7); null or absent: no. */
  readonly extended?: Day | null | undefined;
  /** By how many months; absent: by the two that the law gives. */
  readonly extendedBy?: ExtensionMonths | undefined;
}

/** Every date of a request. Both the law and the group's promise are kept, since they differ (CLK-3). */
export interface Deadlines {
  readonly dates: CaseDates;
  /** Last day of the group's promise; null as long as the request is not complete. Not rolled: the group promises days (CLK-5). */
  readonly promise: Day | null;
  /** The promise as if it were rolled like the law. For information only. */
  readonly promiseRolled: PeriodEnd | null;
  /** One month from receipt, nothing paused: the strict reading of the law (CLK-1). */
  readonly lawMonth: PeriodEnd;
  /** What asking the requester added to the month; null: nothing (CLK-6). */
  readonly pause: Pause | null;
  /** The law's last day: the end of the month, or of the earlier reading of the pause, or of the extension. */
  readonly lawEffective: Day;
  /**
   * The one day to act by: the earliest of promise and law, not rolled, so that a wrong holiday is harmless (CLK-5).
   * Whoever was told of an extension was told its end in place of the promise.
   */
  readonly actBy: Day;
  /** The promise alone would be too late. */
  readonly promiseBreaksLaw: boolean;
  /** Last day to write of an extension (CLK-7), or that the requester cannot be identified (CLK-6). Never paused. */
  readonly noticeBy: Day;
  readonly extension: Extension;
  /** The promise is over from this instant on: ISO 8601 in UTC. Null like the promise. */
  readonly promiseExpiresAt: string | null;
  /** The law's time is over from this instant on. */
  readonly lawExpiresAt: string;
}

/** A pause of the month in the two readings that the EDPB's words allow (Guidelines 01/2022, 159; CLK-6). */
interface Pause {
  /** From asking to the answer. */
  readonly days: number;
  /** The clock stood still: the month from receipt and those days. */
  readonly stopped: PeriodEnd;
  /** The clock began anew: a month from the answer. */
  readonly restarted: PeriodEnd;
}

/** Works out every date of a request (CLK-1 to CLK-7). */
export function deadlines(dates: CaseDates, policy: ClockPolicy): Deadlines {
  const rolled = (end: Day): PeriodEnd => roll(end, policy.holidays);
  const { received, complete } = dates;

  const promise = complete && addDays(later(received, complete), policy.promiseDays);
  const lawMonth = rolled(addMonths(received, 1));
  const pause = pauseOf(dates, policy, lawMonth);
  const law = pause ? earlierEnd(pause.stopped, pause.restarted) : lawMonth;
  const extension = extensionOf(received, lawMonth, dates.extended ?? null, rolled, dates.extendedBy);
  const earliest = promise ? earlier(promise, law.unrolled) : law.unrolled;
  // A pause can be longer than an extension, which ends three months from receipt: neither takes away what the other gave.
  const extended = extension.given !== null;
  const lawEffective = extended ? later(law.day, extension.end) : law.day;

  return {
    dates,
    promise,
    promiseRolled: promise && rolled(promise),
    lawMonth,
    pause,
    lawEffective,
    actBy: extended ? later(earliest, extension.unrolledEnd) : earliest,
    promiseBreaksLaw: promise !== null && promise > lawEffective,
    noticeBy: lawMonth.unrolled,
    extension,
    promiseExpiresAt: promise && endOfDay(promise, policy.timeZone),
    lawExpiresAt: endOfDay(lawEffective, policy.timeZone),
  };
}

/**
 * Asking pauses the month only if it was prompt and was answered. As long as there is no answer the month runs on: by
 * its end the requester must at least hear that they cannot be identified (CLK-6).
 */
function pauseOf(
  { received, asked, complete }: CaseDates,
  policy: ClockPolicy,
  month: PeriodEnd,
): Pause | null {
  if (!asked || !complete || asked < received || complete < asked) return null;
  if (daysBetween(received, asked) > policy.askedPromptlyDays) return null;
  const days = daysBetween(asked, complete);
  return {
    days,
    stopped: roll(addDays(month.unrolled, days), policy.holidays),
    restarted: roll(addMonths(complete, 1), policy.holidays),
  };
}
