import type { CaseView } from '#contracts/console-api.ts';
import { dayOf } from '#domain/clock/instant.ts';
import type { ClockPolicy } from '#domain/clock/policy.ts';
import { datesOf, endedAs } from './dates-of.ts';
import type { Part } from './parts.ts';

/** What is not as the law's clock says, or did not end as it should. */
export function faultsOf(view: CaseView, ends: Part['ends'], policy: ClockPolicy): readonly string[] {
  const day = (at: string) => dayOf(at, policy.timeZone);
  const { lawEffective, lawMonth, pause, actBy } = datesOf(view, policy);
  // The case goes on showing the month that is not paused, which is the stricter one (CLK-6).
  const shown = pause && lawEffective > lawMonth.day ? [lawMonth.day, lawEffective] : [lawEffective];
  const reached = view.events.flatMap(({ facts }) =>
    facts.type === 'MilestoneReached' ? [facts.milestone] : [],
  );
  const twice = reached.filter((milestone, n) => reached.indexOf(milestone) < n);
  const answered = view.events.find(({ facts }) => facts.type === 'AnswerDelivered');
  const late = answered && ends !== 'lapsed' && day(answered.at) > actBy ? day(answered.at) : null;
  const outcome = endedAs(view);
  return [
    ...(view.chain.intact ? [] : ['the chain of its events is broken']),
    ...(view.stopped ? [`it stopped at ${view.stopped.step}: ${view.stopped.error}`] : []),
    ...(outcome === ends ? [] : [`it should be ${ends}, and is ${outcome}`]),
    ...(shown.some((last) => last === view.lawDue)
      ? []
      : [`the law ends on ${lawEffective}, and the case says ${view.lawDue}`]),
    ...(view.actBy === actBy ? [] : [`one has to act by ${actBy}, and the case says ${view.actBy}`]),
    ...twice.map((milestone) => `${milestone} was reached twice`),
    ...(late ? [`answered on ${late}, after ${actBy}`] : []),
  ].map((fault) => `${view.reference}: ${fault}`);
}
