import type { CaseView } from '#contracts/console-api.ts';
import { day } from '#domain/clock/day.ts';
import { type Deadlines, deadlines } from '#domain/clock/deadlines.ts';
import { dayOf } from '#domain/clock/instant.ts';
import type { ClockPolicy } from '#domain/clock/policy.ts';

/** Every date of a case, worked out anew from nothing but when things happened, as `npm run clock` does. */
export function datesOf({ receivedAt, events }: CaseView, policy: ClockPolicy): Deadlines {
  const local = (at: string) => dayOf(at, policy.timeZone);
  const known = events.find(({ facts }) => facts.type === 'IdentityAccepted');
  const doubted = events.findLast(({ facts }) => facts.type === 'IdentityDoubted');
  const lost = events.some(({ facts }) => facts.type === 'ExtensionLost');
  const extension = events.flatMap(({ facts }) => (facts.type === 'PeriodExtended' ? [facts] : []))[0];
  return deadlines(
    {
      received: local(receivedAt),
      asked: doubted ? local(doubted.at) : null,
      complete: known ? local(known.at) : null,
      ...(extension && !lost ? { extended: day(extension.toldBy), extendedBy: extension.months } : {}),
    },
    policy,
  );
}

/** How it ended, or where it stands. */
export function endedAs({ events, status }: CaseView): string {
  const closed = events.findLast(({ facts }) => facts.type === 'CaseClosed')?.facts;
  return closed?.type === 'CaseClosed' ? closed.outcome : status;
}
