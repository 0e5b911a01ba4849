import type { ExtensionMonths } from '#contracts/acts.ts';
import type { Actor } from '#contracts/case-events.ts';
import type { CaseView } from '#contracts/console-api.ts';
import type { Registry } from '#contracts/registry.ts';
import type { Command } from '#domain/case/commands.ts';
import { extensionFor } from '#domain/case/dates.ts';
import { decide } from '#domain/case/decide.ts';
import { proofUntil } from '#domain/case/out-of-time.ts';
import type { Case } from '#domain/case/state.ts';
import { dayOf } from '#domain/clock/instant.ts';

const MONTHS = [2, 1] as const satisfies readonly ExtensionMonths[];

/** The rules ask who; which human it is makes no difference to them. */
const SOMEBODY: Actor = { kind: 'human', id: 'whoever looks' };

/** What taking more time, giving up and lapsing would do to a case now: the rules are asked, and nothing is written. */
export function actsAhead(state: Case, { group }: Registry, now: Date): CaseView['ahead'] {
  const against = (command: Command): string | null => {
    const { refusal, events = [] } = decide(state, command, SOMEBODY);
    // What has happened is refused to nobody, and done by nobody again.
    return refusal?.code ?? (events.length > 0 ? null : 'wrong-state');
  };
  const today = dayOf(now.toISOString(), group.timeZone);
  const tries = MONTHS.map((months) => {
    const dates = extensionFor(state, months, group, now);
    if (state.extension) return { why: 'already-extended' };
    if (!dates.allowed) return { why: dates.why };
    const { toldBy, lawDue, actBy, collectBy } = dates;
    const why = against({
      type: 'ExtendPeriod',
      ground: 'complexity',
      months,
      toldBy,
      lawDue,
      actBy,
      collectBy,
    });
    return why === null ? { offer: { months, lawDue, actBy } } : { why };
  });
  const moreTime = tries.flatMap(({ offer }) => (offer ? [offer] : []));
  return {
    moreTime,
    noMoreTime: moreTime.length > 0 ? null : (tries[0]?.why ?? null),
    noWithdrawal: against({ type: 'WithdrawRequest', via: 'mail', on: today }),
    noLapse: against({ type: 'LapseRequest', on: today }),
    proofUntil: proofUntil(state),
  };
}
