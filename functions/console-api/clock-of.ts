import type { CaseView } from '#contracts/console-api.ts';
import type { Registry } from '#contracts/registry.ts';
import type { Case } from '#domain/case/state.ts';
import type { PeriodEnd } from '#domain/clock/calendar.ts';
import { deadlines } from '#domain/clock/deadlines.ts';
import { dayOf } from '#domain/clock/instant.ts';
import { clockPolicy } from '#domain/clock/policy.ts';

/**
 * The dates of a case for a person to look at, each with what it follows from. What counts stands in the case itself
 * (`actBy`, `lawDue`, the promise); worked out anew is only why, so that a changed holiday cannot move a date that stands.
 */
export function clockOf(state: Case, { group }: Registry): CaseView['clock'] {
  const policy = clockPolicy(group);
  const local = (instant: string) => dayOf(instant, group.timeZone);
  const received = local(state.receivedAt);
  const { lawMonth } = deadlines({ received, asked: null, complete: null }, policy);
  const { promise, closed } = state;
  // Whoever was told of an extension was told another day than the month's.
  const isExtended = state.lawDue > lawMonth.day;
  return [
    plain('received', received),
    ...(promise
      ? [
          plain('complete', promise.complete),
          plain('collect-by', local(promise.collectBy)),
          { ...plain('promise', promise.promiseDue), counted: group.promiseDays },
        ]
      : []),
    moved('law', lawMonth),
    ...(isExtended ? [plain('extension', state.lawDue)] : []),
    plain('act-by', state.actBy),
    ...(closed ? [plain('closed', local(closed.at))] : []),
  ];
}

type ClockDate = CaseView['clock'][number];

const plain = (kind: ClockDate['kind'], day: string): ClockDate => ({
  kind,
  day,
  counted: null,
  unmoved: null,
  over: [],
});

const moved = (kind: ClockDate['kind'], { unrolled, day, over }: PeriodEnd): ClockDate => ({
  kind,
  day,
  counted: null,
  unmoved: unrolled === day ? null : unrolled,
  over: over.map((off) => ({ day: off.day, kind: off.kind, name: off.kind === 'holiday' ? off.name : null })),
});
