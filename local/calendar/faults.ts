import type { CaseView } from '#contracts/console-api.ts';
import { day as toDay } from '#domain/clock/day.ts';
import { deadlines } from '#domain/clock/deadlines.ts';
import { dayOf } from '#domain/clock/instant.ts';
import type { ClockPolicy } from '#domain/clock/policy.ts';
import type { Part } from './parts.ts';

/** What is not as the law's clock says, worked out anew from nothing but when things happened. */
export function faultsOf(view: CaseView, ends: Part['ends'], policy: ClockPolicy): readonly string[] {
  const day = (at: string) => dayOf(at, policy.timeZone);
  const known = view.events.find(({ facts }) => facts.type === 'IdentityAccepted');
  const doubted = view.events.findLast(({ facts }) => facts.type === 'IdentityDoubted');
  const extension = view.events.flatMap(({ facts }) => (facts.type === 'PeriodExtended' ? [facts] : []))[0];
  const { lawEffective, actBy } = deadlines(
    {
      received: day(view.receivedAt),
      asked: doubted ? day(doubted.at) : null,
      complete: known ? day(known.at) : null,
      ...(extension ? { extended: toDay(extension.toldBy), extendedBy: extension.months } : {}),
    },
    policy,
  );
  const reached = view.events.flatMap(({ at, facts }) =>
    facts.type === 'MilestoneReached' ? [{ on: day(at), ...facts }] : [],
  );
  const twice = reached.filter(({ milestone }, n) =>
    reached.some((other, m) => m < n && other.milestone === milestone),
  );
  const end = view.events.find(({ facts }) => facts.type === 'AnswerDelivered');
  const closed = view.events.findLast(({ facts }) => facts.type === 'CaseClosed')?.facts;
  const outcome = closed?.type === 'CaseClosed' ? closed.outcome : view.status;
  return [
    ...(view.chain.intact ? [] : ['the chain of its events is broken']),
    ...(view.stopped ? [`it stopped at ${view.stopped.step}: ${view.stopped.error}`] : []),
    ...(outcome === ends ? [] : [`it should be ${ends}, and is ${outcome}`]),
    ...(view.lawDue === lawEffective
      ? []
      : [`the law ends on ${lawEffective}, and the case says ${view.lawDue}`]),
    ...(view.actBy === actBy ? [] : [`one has to act by ${actBy}, and the case says ${view.actBy}`]),
    ...twice.map(({ milestone }) => `${milestone} was reached twice`),
    ...(end && day(end.at) > view.actBy ? [`answered on ${day(end.at)}, after ${view.actBy}`] : []),
  ].map((fault) => `${view.reference}: ${fault}`);
}
