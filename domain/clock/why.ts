import type { asVector } from './as-vector.ts';
import { earlierEnd, type PeriodEnd } from './calendar.ts';
import { type Day, daysBetween } from './day.ts';
import type { CaseDates, Deadlines } from './deadlines.ts';
import { days, long, movedOver, withWeekday } from './in-words.ts';
import type { ClockPolicy } from './policy.ts';

type Field = keyof ReturnType<typeof asVector>;

/** For each date that was moved, chosen or is missing, one sentence that says why. */
export type Why = Readonly<Partial<Record<Field, string>>>;

/** Explains the dates that `asVector` lists, in plain English. */
export function whyOf(
  result: Deadlines,
  policy: Pick<ClockPolicy, 'askedPromptlyDays' | 'promiseDays'>,
): Why {
  const { dates, lawMonth, extension } = result;
  const { threeMonths, chained } = extension;
  return {
    ...ofTheRequest(dates),
    ...ofThePromise(result, policy.promiseDays),
    ...said('law_1m_raw', cutShort(dates.received, 1, lawMonth.unrolled)),
    ...said('law_1m', moved(lawMonth)),
    ...said(
      'shift_reason',
      lawMonth.over.length > 0 ? null : `${withWeekday(lawMonth.day)} is a working day.`,
    ),
    ...ofThePause(result, policy.askedPromptlyDays),
    ...said('law_effective', ofTheLaw(result)),
    due_safe: ofActBy(result),
    ...said('extended_3m_raw', cutShort(dates.received, 3, threeMonths.unrolled)),
    ...said('extended_3m', moved(threeMonths)),
    ...said('extended_chained', ofChaining(chained, lawMonth, threeMonths)),
  };
}

const said = (field: Field, sentence: string | null): Why => (sentence === null ? {} : { [field]: sentence });

const moved = (end: PeriodEnd): string | null => (end.over.length > 0 ? `${movedOver(end)}.` : null);

function cutShort(from: Day, months: number, end: Day): string | null {
  if (from.slice(8) === end.slice(8)) return null;
  const count = months === 1 ? 'One month' : `${months} months`;
  return `${count} from ${long(from)}: the month it ends in has no such date, so it ends with that month's last day, ${long(end)}.`;
}

function ofTheRequest({ asked, complete }: CaseDates): Why {
  return {
    ...said('asked', asked === null ? 'Nothing was asked of the requester.' : null),
    ...said(
      'complete',
      complete !== null
        ? null
        : asked === null
          ? 'The required information is not complete.'
          : 'What the requester was asked has not been answered.',
    ),
  };
}

function ofThePromise(
  { promise, promiseRolled, promiseBreaksLaw, lawEffective }: Deadlines,
  count: number,
): Why {
  if (promise === null || promiseRolled === null) {
    const never = `The promise of ${days(count)} begins only when the required information is complete, and it is not.`;
    return { promise_30d: never, promise_30d_rolled: never, promise_expires_utc: never };
  }
  const rolled = moved(promiseRolled);
  return {
    ...said(
      'promise_30d_rolled',
      rolled && `${rolled} The group does not promise this: for information only.`,
    ),
    ...said(
      'promise_breaks_law',
      promiseBreaksLaw
        ? `The promise ends on ${long(promise)}, after the law's time, which ends on ${long(lawEffective)}.`
        : null,
    ),
  };
}

function ofThePause({ dates, pause, lawMonth }: Deadlines, promptly: number): Why {
  if (pause === null) {
    const none = noPause(dates, promptly);
    return { suspension_allowed: none, law_paused: none, law_restart: none };
  }
  const answered = long(dates.complete ?? dates.received);
  const and = (end: PeriodEnd): string => (end.over.length > 0 ? `; ${movedOver(end)}.` : '.');
  return {
    law_paused: `The clock stood still for ${days(pause.days)} until the answer on ${answered}, which moves the month's end from ${long(lawMonth.unrolled)} to ${long(pause.stopped.unrolled)}${and(pause.stopped)}`,
    law_restart: `A new month began with the answer on ${answered} and ends on ${long(pause.restarted.unrolled)}${and(pause.restarted)}`,
  };
}

function noPause({ received, asked, complete }: CaseDates, promptly: number): string {
  if (asked === null) return 'No pause: nothing was asked of the requester.';
  if (complete === null)
    return 'No pause: the requester has not answered, and a question alone pauses nothing.';
  if (asked < received) return 'No pause: the question was put before the request was received.';
  if (complete < asked) return 'No pause: the information was complete before the requester was asked.';
  return `No pause: the requester was asked ${days(daysBetween(received, asked))} after receipt, and only asking within ${days(promptly)} counts as without undue delay.`;
}

function ofTheLaw({ pause, lawMonth, lawEffective }: Deadlines): string | null {
  if (pause === null) return moved(lawMonth);
  const { stopped, restarted } = pause;
  if (stopped.day === restarted.day) return `Both readings of the pause end on ${long(lawEffective)}.`;
  const [first, second] =
    stopped.day < restarted.day
      ? [`stopped clock (law_paused)`, `new month (law_restart), ${long(restarted.day)}`]
      : [`new month (law_restart)`, `stopped clock (law_paused), ${long(stopped.day)}`];
  return `Of the two readings of the pause the ${first} ends earlier, on ${long(lawEffective)}, than the ${second}.`;
}

function ofActBy({ promise, pause, lawMonth }: Deadlines): string {
  // Not moved over days off, as the date to act by never is (CLK-5).
  const law = pause ? earlierEnd(pause.stopped, pause.restarted).unrolled : lawMonth.unrolled;
  if (promise === null) return `Only the law's time runs: it ends on ${long(law)}, not moved over days off.`;
  if (promise === law)
    return `The promise ends on ${long(promise)}, as does the law's time, not moved over days off.`;
  if (promise < law) return `The promise ends first: on ${long(promise)}, the law's time on ${long(law)}.`;
  return `The law's time ends first: on ${long(law)}, not moved over days off, the promise on ${long(promise)}.`;
}

function ofChaining(chained: PeriodEnd, month: PeriodEnd, threeMonths: PeriodEnd): string | null {
  const earlier =
    chained.day < threeMonths.day
      ? `Two months from the end of the first, ${long(month.unrolled)}, end on ${long(chained.unrolled)}, earlier than three months from receipt.`
      : null;
  return [earlier, moved(chained)].filter((part) => part !== null).join(' ') || null;
}
