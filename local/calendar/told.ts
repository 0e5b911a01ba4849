import type { CaseFacts } from '#contracts/case-events.ts';
import type { CaseView } from '#contracts/console-api.ts';
import { dayOf } from '#domain/clock/instant.ts';
import type { CalendarCase, Mark } from './calendar.ts';

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
    case 'MailSent':
      return facts.letter === 'reminder' ? 'reminded' : facts.letter === 'identity-overdue' ? 'warned' : null;
    default:
      return null;
  }
}

/** A case as its own trail tells it: nothing in the picture comes from the script of the play. */
export function toldBy(view: CaseView, kind: string, timeZone: string): CalendarCase {
  const promise = view.events.findLast(({ facts }) => facts.type === 'PromiseFixed')?.facts;
  return {
    reference: view.reference,
    kind,
    received: dayOf(view.receivedAt, timeZone),
    promise: promise?.type === 'PromiseFixed' ? promise.promiseDue : null,
    lawDue: view.lawDue,
    actBy: view.actBy,
    paused: null,
    marks: view.events.flatMap(({ at, facts }) => {
      const mark = markOf(facts);
      return mark ? [{ day: dayOf(at, timeZone), mark }] : [];
    }),
  };
}
