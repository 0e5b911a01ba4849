import type { ConsoleAnswer } from '#contracts/console-api.ts';
import { ERRORS, NamedError } from '#contracts/errors.ts';
import type { CaseId } from '#contracts/ids.ts';
import type { Subject } from '#contracts/lookup.ts';
import type { Registry } from '#contracts/registry.ts';
import type { Case } from '#domain/case/state.ts';
import { dayOf } from '#domain/clock/instant.ts';
import { reportLineOf } from '#domain/reports/report-line.ts';
import { type EarlierRequest, repeatsOf } from '#domain/rights/repeats.ts';
import { isSamePerson } from '#domain/rights/same-person.ts';
import { casesFoundBy } from '../platform/case-table/finds.ts';
import { requesterOf } from '../platform/case-table/requester.ts';
import type { Call } from './call.ts';
import { caseByReference } from './case-view.ts';

/** Earlier requests of whoever this one was shown to come from, for a person to weigh (FEE-1). */
export async function repeatsIn(call: Call): Promise<ConsoleAnswer<'GET /cases/{reference}/repeats'>> {
  const state = await caseByReference(call);
  if (!state.identity) return { identity: 'open', overlaps: [], remindsOf: [] };
  const { subject } = await requesterOf(call.table, state.id);
  const ids = (await candidates(call, subject)).filter((id) => id !== state.id);
  const others = await Promise.all(ids.map((id) => sameIn(call, subject, id)));
  const earlier = others.filter((one) => one !== null);
  const { overlaps, remindsOf } = repeatsOf(scopeOf(state, call.registry), earlier);
  const receivedOn = new Map(earlier.map((one) => [one.reference, one.receivedOn]));
  return {
    identity: 'accepted',
    overlaps: overlaps.map(({ period, rights, controllers, ...one }) => ({
      ...one,
      rights: [...rights],
      controllers: [...controllers],
      receivedOn: receivedOn.get(one.reference) ?? '',
      newDays: period?.newDays ?? null,
    })),
    remindsOf: [...remindsOf],
  };
}

/** By keyed hash of what was verified; who only gave the same number is sorted out by reading the case. */
async function candidates(call: Call, { email, customerNo }: Subject): Promise<readonly CaseId[]> {
  const found = await Promise.all([
    email?.status === 'verified' ? casesFoundBy(call, 'mail', email.value) : [],
    customerNo?.status === 'verified' ? casesFoundBy(call, 'customerNo', customerNo.value) : [],
  ]);
  return [...new Set(found.flat())];
}

async function sameIn(
  { table, registry }: Call,
  subject: Subject,
  id: CaseId,
): Promise<EarlierRequest | null> {
  try {
    const [state, requester] = await Promise.all([table.load(id), requesterOf(table, id)]);
    if (!state.identity || !isSamePerson(subject, requester.subject)) return null;
    const { repliedAt } = reportLineOf(state);
    return {
      ...scopeOf(state, registry),
      answeredOn: repliedAt === null ? null : dayOf(repliedAt, registry.group.timeZone),
    };
  } catch (error) {
    if (error instanceof NamedError && error.name === ERRORS.caseNotFound) return null;
    throw error;
  }
}

/** A letter's period is read by people: to the machine every request is for everything up to its day. */
const scopeOf = (state: Case, { group, controllers }: Registry) => ({
  reference: state.reference,
  receivedOn: dayOf(state.receivedAt, group.timeZone),
  rights: state.rights,
  controllers: state.controllers === 'all' ? controllers.map(({ id }) => id) : state.controllers,
  period: { from: null, to: null },
});
