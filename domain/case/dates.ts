import type { ExtensionMonths } from '#contracts/acts.ts';
import type { Group } from '#contracts/registry.ts';
import { collectBy } from '../clock/collect-by.ts';
import { day } from '../clock/day.ts';
import { type CaseDates, deadlines } from '../clock/deadlines.ts';
import { type MayExtend, mayExtend } from '../clock/extension.ts';
import { dayOf } from '../clock/instant.ts';
import { clockPolicy } from '../clock/policy.ts';
import type { Case } from './state.ts';

/**
 * The dates of a case from its events. A document asked of everybody is not asked on documented doubt, so it pauses
 * nothing (CLK-6, IDV-1): the month runs from receipt. What a person asks because they doubt can.
 */

/** At receipt nothing but the law's month is known (CLK-1, CLK-2). */
export function datesAtReceipt(receivedAt: string, group: Group) {
  const received = dayOf(receivedAt, group.timeZone);
  const { lawEffective, actBy } = deadlines({ received, asked: null, complete: null }, clockPolicy(group));
  return { day: received, lawDue: lawEffective, actBy };
}

/** What the dates of a case follow from, as far as it has come. */
export const caseDates = (
  { receivedAt, identity, extension, doubts }: Case,
  timeZone: string,
): CaseDates & { readonly received: ReturnType<typeof day> } => ({
  received: dayOf(receivedAt, timeZone),
  asked: askedOn({ doubts }, timeZone),
  complete: identity && dayOf(identity.at, timeZone),
  // Told too late, it is lost (CLK-7); as long as the letter is on its way, it counts.
  ...(extension && !extension.lost ? { extended: day(extension.toldBy), extendedBy: extension.months } : {}),
});

/**
 * The day on which proof was asked for on doubt, the last one where there are several: what passed between them was ours
 * to judge. Null: nobody doubted.
 */
const askedOn = ({ doubts }: Pick<Case, 'doubts'>, timeZone: string) => {
  const last = doubts.at(-1);
  return last ? dayOf(last.at, timeZone) : null;
};

/** Whether asking now would still let the month stand still: without undue delay (CLK-6). */
export function askingPauses(state: Pick<Case, 'receivedAt'>, group: Group, now: Date): boolean {
  const policy = clockPolicy(group);
  const received = dayOf(state.receivedAt, group.timeZone);
  const today = dayOf(now.toISOString(), group.timeZone);
  return deadlines({ received, asked: today, complete: today }, policy).pause !== null;
}

/** Once the identity is known the group's promise runs too, and with it the date to act by (CLK-3). */
export function promiseFor(state: Case, group: Group, now: Date) {
  const policy = clockPolicy(group);
  const complete = dayOf(state.identity?.at ?? now.toISOString(), group.timeZone);
  const dates = deadlines({ ...caseDates(state, group.timeZone), complete }, policy);
  return {
    complete,
    promiseDue: dates.promise ?? dates.actBy,
    actBy: dates.actBy,
    collectBy: collectBy(dates, now.toISOString(), policy),
  };
}

/** The dates of a case as they stand with or without an extension, as an event of it states them. */
function restated(dates: CaseDates, state: Case, group: Group, now: Date) {
  const policy = clockPolicy(group);
  const all = deadlines(dates, policy);
  return {
    lawDue: all.lawEffective,
    actBy: all.actBy,
    collectBy: state.promise && collectBy(all, now.toISOString(), policy),
  };
}

/** What a letter may need: the sweep repeats within the hour what a bus has lost, and SES may be away for another. */
const LETTER_MS = 2 * 3_600_000;

/** What an extension would make of a case's dates, if one may be decided now (CLK-7). */
export function extensionFor(
  state: Case,
  months: ExtensionMonths,
  group: Group,
  now: Date,
):
  | (ReturnType<typeof restated> & { readonly allowed: true; readonly toldBy: string })
  | Extract<MayExtend, { allowed: false }> {
  const { timeZone } = group;
  const leaves = new Date(now.getTime() + LETTER_MS).toISOString();
  const dates = { ...caseDates(state, timeZone), extendedBy: months };
  const may = mayExtend(deadlines(dates, clockPolicy(group)), leaves, timeZone);
  if (!may.allowed) return may;
  const toldBy = dayOf(leaves, timeZone);
  return { allowed: true, toldBy, ...restated({ ...dates, extended: toldBy }, state, group, now) };
}

/** The dates without an extension whose notice did not leave in time (CLK-7). */
export function datesWithoutExtension(state: Case, group: Group, now: Date) {
  const { received, asked, complete } = caseDates(state, group.timeZone);
  return restated({ received, asked, complete }, state, group, now);
}
