import type { CaseFacts } from '#contracts/case-events.ts';
import type { CaseView } from '#contracts/console-api.ts';
import { dayOf } from '#domain/clock/instant.ts';
import type { ClockPolicy } from '#domain/clock/policy.ts';
import type { CalendarCase, Mark } from './calendar.ts';
import { datesOf, endedAs } from './dates-of.ts';

/** What an event is in the picture; null: nothing that one would look for in a calendar. */
function markOf(facts: CaseFacts): Mark | null {
  switch (facts.type) {
    case 'CaseOpened':
      return 'received';
    case 'DocumentSubmitted':
      return 'proved';
    case 'IdentityAccepted':
      return 'accepted';
    case 'AnswerDelivered':
      return 'answered';
    case 'RequestRefused':
      return 'refused';
    case 'CaseClosed':
      return 'closed';
    case 'IdentityDoubted':
      return 'asked';
    case 'PeriodExtended':
      return 'extended';
    case 'SupplementDelivered':
      return 'supplement';
    case 'RequestWithdrawn':
      return 'withdrawn';
    case 'RequestLapsed':
      return 'lapsed';
    case 'MilestoneReached':
      return facts.to === 'dpo' ? 'escalated' : facts.milestone === 'identity-lapse' ? 'warned' : 'reminded';
    default:
      return null;
  }
}

/** A case as its own trail tells it: nothing in the picture comes from the script of the play. */
export function toldBy(view: CaseView, kind: string, policy: ClockPolicy): CalendarCase {
  const day = (at: string) => dayOf(at, policy.timeZone);
  const promise = view.events.findLast(({ facts }) => facts.type === 'PromiseFixed')?.facts;
  const received = day(view.receivedAt);
  const marks = view.events.flatMap(({ at, facts }) => {
    const mark = markOf(facts);
    // Entered by hand, it was received before it was opened (CLK-2).
    return mark ? [{ day: mark === 'received' ? received : day(at), mark }] : [];
  });
  return {
    reference: view.reference,
    kind,
    received,
    promise: promise?.type === 'PromiseFixed' ? promise.promiseDue : null,
    lawDue: datesOf(view, policy).lawEffective,
    actBy: view.actBy,
    paused: pausedIn(view, day),
    marks: endedAs(view) === 'answered' ? withAnswer(marks) : marks.filter(({ mark }) => mark !== 'answered'),
  };
}

type Marks = CalendarCase['marks'];
/** Some requests end in a confirmation: what was asked is done, and there is no answer to deliver. */
const withAnswer = (marks: Marks): Marks =>
  marks.some(({ mark }) => mark === 'answered')
    ? marks
    : marks.flatMap((one) => (one.mark === 'closed' ? [{ ...one, mark: 'answered' as const }, one] : [one]));

/** From a doubt until its end, if it was asked soon enough (CLK-6). */
function pausedIn({ events }: CaseView, day: (at: string) => string): CalendarCase['paused'] {
  const from = events.findLast(({ facts }) => facts.type === 'IdentityDoubted');
  const to = events.find(({ facts }) => facts.type === 'IdentityAccepted');
  if (from?.facts.type !== 'IdentityDoubted' || !from.facts.pauses || !to) return null;
  return { from: day(from.at), to: day(to.at) };
}
