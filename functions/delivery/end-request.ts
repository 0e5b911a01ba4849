import type { Letter } from '#contracts/case-events.ts';
import { ERRORS, NamedError } from '#contracts/errors.ts';
import type { Registry } from '#contracts/registry.ts';
import type { StepInput } from '#contracts/steps.ts';
import type { Case } from '#domain/case/state.ts';
import { dayOf } from '#domain/clock/instant.ts';
import type { ContentOf } from '#domain/letters/content.ts';
import { companiesOf } from '#domain/registry/index.ts';
import { actsOf } from '../platform/case-table/acts.ts';
import { type CaseTable, caseTable } from '../platform/case-table/case-table.ts';
import { configOf } from '../platform/config.ts';
import { type Mailer, mailer } from '../platform/mailer.ts';
import { bundledRegistry } from '../platform/registry.ts';
import { keyedHash } from '../platform/secret.ts';
import { wrapStep } from '../platform/wrap.ts';

interface Deps {
  readonly table: CaseTable;
  readonly registry: Registry;
  readonly mailer: Mailer;
  readonly now: () => Date;
}

/**
 * Confirms that a request is over without an answer, as a person has decided: given up by the requester, or never proved
 * to be theirs. What was carried out before is told and stays.
 */
export const makeEndRequest =
  (deps: Deps) =>
  async ({ caseId }: StepInput<'end-request'>) => {
    const { table, mailer, now } = deps;
    const state = await table.load(caseId);
    if (!state.ending) throw new NamedError(ERRORS.refused, 'Nobody has ended this request');
    const { kind, on } = state.ending;
    await mailer.send(
      caseId,
      kind === 'lapsed' ? await lapse(deps, state) : await withdrawn(deps, state, on),
    );
    await table.execute(
      caseId,
      { type: 'RecordDelivery' },
      { actor: { kind: 'system', name: 'delivery' }, now: now() },
    );
    return {};
  };

/** Where marketing has been stopped already, it stays stopped; nothing else is done to a store before an answer (OBJ-1, INT-2). */
async function withdrawn(
  { table, registry }: Deps,
  state: Case,
  on: string,
): Promise<ContentOf<'request-withdrawn'>> {
  const acts = state.changes.suppress ? await actsOf(table, state.id, 'suppress') : [];
  const isStopped = (company: string): boolean => {
    const own = acts.filter(({ planned }) => planned.controller === company);
    return own.length > 0 && own.every(({ outcome }) => outcome === 'done');
  };
  const since = dayOf(state.identity?.at ?? state.openedAt, registry.group.timeZone);
  return {
    letter: 'request-withdrawn',
    reference: state.reference,
    rights: state.rights,
    withdrawn: on,
    outcomes: companiesOf(state, registry)
      .filter(({ id }) => isStopped(id))
      .map(({ name }) => ({
        right: 'objection-dm',
        controller: name,
        outcome: { is: 'stopped', since },
      })),
  };
}

/** Letters that asked for proof, or reminded of it. */
const ASKED: readonly Letter[] = ['acknowledgement', 'identity-request', 'reminder'];

async function lapse(
  { table, registry: { group } }: Deps,
  { id, reference, rights, receivedAt }: Case,
): Promise<ContentOf<'lapse'>> {
  const asked = (await table.events(id))
    .filter(({ facts }) => facts.type === 'MailSent' && ASKED.includes(facts.letter))
    .map(({ at }) => dayOf(at, group.timeZone));
  return {
    letter: 'lapse',
    reference,
    rights,
    received: dayOf(receivedAt, group.timeZone),
    asked: [...new Set(asked)],
  };
}

export const handler = wrapStep('end-request', () => {
  const { TABLE, SECRET_ID } = configOf('end-request');
  const [table, registry, now] = [caseTable(TABLE), bundledRegistry(), () => new Date()] as const;
  const hash = keyedHash(SECRET_ID);
  return makeEndRequest({ table, registry, now, mailer: mailer({ table, registry, hash, now }) });
});
