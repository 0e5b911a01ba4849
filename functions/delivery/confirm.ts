import type { Registry } from '#contracts/registry.ts';
import type { StepInput, StepOutput } from '#contracts/steps.ts';
import type { Case } from '#domain/case/state.ts';
import { dayOf } from '#domain/clock/instant.ts';
import { companiesOf } from '#domain/registry/index.ts';
import { decisionLetter } from '#domain/rights/closing-letters.ts';
import { actsOf } from '../platform/case-table/acts.ts';
import { type CaseTable, caseTable } from '../platform/case-table/case-table.ts';
import { outcomesOf } from '../platform/case-table/outcomes.ts';
import { configOf } from '../platform/config.ts';
import { type Evidence, evidenceIn } from '../platform/evidence.ts';
import { ledgerOf } from '../platform/ledger.ts';
import { type Mailer, mailer } from '../platform/mailer.ts';
import { bundledRegistry } from '../platform/registry.ts';
import { keyedHash } from '../platform/secret.ts';
import { wrapStep } from '../platform/wrap.ts';

interface Deps {
  readonly table: CaseTable;
  readonly registry: Registry;
  readonly evidence: Evidence;
  readonly mailer: Mailer;
  readonly now: () => Date;
}

/** Tells the requester what was done, from what the stores said and not from what was meant (ERA-2, OBJ-1). */
export const makeConfirm =
  (deps: Deps) =>
  async ({ caseId, phase }: StepInput<'confirm'>): Promise<StepOutput<'confirm'>> => {
    const state = await deps.table.load(caseId);
    // Given up meanwhile: what was done is told with the end.
    if (state.ending) return { next: 'end' };
    return phase === 'suppress' ? marketingStopped(deps, state) : decided(deps, state);
  };

async function marketingStopped(
  { table, registry, mailer, now }: Deps,
  state: Case,
): Promise<StepOutput<'confirm'>> {
  const goesOn = state.rights.some((right) => right !== 'objection-dm');
  const named = companiesOf(state, registry);
  await mailer.send(state.id, {
    letter: 'marketing-stopped',
    reference: state.reference,
    controllers: named.map(({ name }) => name),
    since: dayOf(state.identity?.at ?? now().toISOString(), registry.group.timeZone),
    goesOn,
  });
  if (!goesOn) await recordDelivery({ table, now }, state);
  return { next: goesOn ? 'collect' : 'close' };
}

async function decided(deps: Deps, state: Case): Promise<StepOutput<'confirm'>> {
  const { table, registry, evidence, mailer, now } = deps;
  const restricted: Record<string, number> = {};
  for (const { planned, rows } of await actsOf(table, state.id, 'apply'))
    if (planned.operation === 'restrict')
      restricted[planned.controller] = (restricted[planned.controller] ?? 0) + rows.length;
  const letter = decisionLetter({
    registry,
    state,
    outcomes: await outcomesOf(table, state.id),
    ledger: await ledgerOf({ table, evidence }, state),
    restricted,
    since: dayOf(state.release?.at ?? now().toISOString(), registry.group.timeZone),
  });
  if (letter) await mailer.send(state.id, letter);
  await recordDelivery(deps, state);
  return { next: 'close' };
}

async function recordDelivery({ table, now }: Pick<Deps, 'table' | 'now'>, { id }: Case): Promise<void> {
  await table.execute(
    id,
    { type: 'RecordDelivery' },
    { actor: { kind: 'system', name: 'delivery' }, now: now() },
  );
}

export const handler = wrapStep('confirm', () => {
  const { TABLE, EVIDENCE_BUCKET, SECRET_ID } = configOf('confirm');
  const [table, registry, now] = [caseTable(TABLE), bundledRegistry(), () => new Date()] as const;
  return makeConfirm({
    table,
    registry,
    now,
    evidence: evidenceIn(EVIDENCE_BUCKET),
    mailer: mailer({ table, registry, hash: keyedHash(SECRET_ID), now }),
  });
});
