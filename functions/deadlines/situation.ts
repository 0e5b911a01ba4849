import type { CaseEvent, CaseFacts, Letter } from '#contracts/case-events.ts';
import type { Group } from '#contracts/registry.ts';
import { caseDates } from '#domain/case/dates.ts';
import type { Case } from '#domain/case/state.ts';
import type { Day } from '#domain/clock/day.ts';
import { deadlines } from '#domain/clock/deadlines.ts';
import { dayOf } from '#domain/clock/instant.ts';
import type { Situation, Standing } from '#domain/clock/milestones.ts';
import type { ClockPolicy } from '#domain/clock/policy.ts';

/** Letters in which the requester is asked who they are. */
const ASKS_FOR_PROOF: readonly Letter[] = ['acknowledgement', 'identity-request'];

/** What lays proof before a person. */
const BRINGS_PROOF: readonly CaseFacts['type'][] = [
  'MailboxVerified',
  'QuestionAnswered',
  'DocumentSubmitted',
];

/** Where a case stands for its milestones: its dates as `domain/case/dates.ts` counts them, and who is waited for. */
export function situationOf(
  state: Case,
  events: readonly CaseEvent[],
  { group: { timeZone }, policy }: { readonly group: Group; readonly policy: ClockPolicy },
): Situation {
  const dayIn = (instant: string): Day => dayOf(instant, timeZone);
  const lastly = (is: (facts: CaseFacts) => boolean): CaseEvent | undefined =>
    events.findLast(({ facts }) => is(facts));
  const asked = lastly((facts) => facts.type === 'MailSent' && ASKS_FOR_PROOF.includes(facts.letter));
  return {
    policy,
    deadlines: deadlines(caseDates(state, timeZone), policy),
    standing: {
      // Whoever was refused, or gave up, is not asked who they are any more; their letter is on its way.
      identity: (state.identity ?? state.refusal ?? state.ending) ? 'known' : 'awaited',
      proofAskedOn: state.status === 'identity' && asked ? dayIn(asked.at) : null,
      decision: decisionIn(state, lastly, dayIn),
      answered: state.delivered,
      // A case closes as it is answered, so that the sweep never sees a package that waits.
      packageUntil: null,
    },
  };
}

/** What only a person can do now: try a step again, judge a proof, release (AUT). */
function decisionIn(
  { status, stopped, doubts }: Case,
  lastly: (is: (facts: CaseFacts) => boolean) => CaseEvent | undefined,
  dayIn: (instant: string) => Day,
): Standing['decision'] {
  const since = (type: CaseFacts['type'], idOf: (event: CaseEvent) => string) => {
    const event = lastly((facts) => facts.type === type);
    return event ? { id: idOf(event), since: dayIn(event.at) } : null;
  };
  // Each failure is one of its own: a second one waits for somebody anew.
  if (stopped) return since('PipelineStopped', ({ n }) => `repair-${n}`);
  if (status === 'judging') {
    const event = lastly((facts) => BRINGS_PROOF.includes(facts.type));
    return event
      ? { id: doubts.length > 0 ? `identity-${doubts.length + 1}` : 'identity', since: dayIn(event.at) }
      : null;
  }
  return status === 'review' ? since('AnswerDrafted', () => 'release') : null;
}
