import type { Group } from '#contracts/registry.ts';
import { collectBy } from '../clock/collect-by.ts';
import { deadlines } from '../clock/deadlines.ts';
import { dayOf } from '../clock/instant.ts';
import { clockPolicy } from '../clock/policy.ts';
import type { Case } from './state.ts';

/**
 * The dates of a case from its events. A document asked of everybody is not asked on documented doubt, so it pauses
 * nothing (CLK-6, IDV-1): the month runs from receipt.
 */

/** At receipt nothing but the law's month is known (CLK-1, CLK-2). */
export function datesAtReceipt(receivedAt: string, group: Group) {
  const received = dayOf(receivedAt, group.timeZone);
  const { lawEffective, actBy } = deadlines({ received, asked: null, complete: null }, clockPolicy(group));
  return { day: received, lawDue: lawEffective, actBy };
}

/** Once the identity is known the group's promise runs too, and with it the date to act by (CLK-3). */
export function promiseFor(state: Case, group: Group, now: Date) {
  const policy = clockPolicy(group);
  const received = dayOf(state.receivedAt, group.timeZone);
  const complete = dayOf(state.identity?.at ?? now.toISOString(), group.timeZone);
  const dates = deadlines({ received, asked: null, complete }, policy);
  return {
    complete,
    promiseDue: dates.promise ?? dates.actBy,
    actBy: dates.actBy,
    collectBy: collectBy(dates, now.toISOString(), policy),
  };
}
