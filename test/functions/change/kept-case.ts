import type { CaseId } from '#contracts/ids.ts';
import { ControllerId, StoreId } from '#contracts/ids.ts';
import { canonicalJson } from '#domain/case/chain.ts';
import { day } from '#domain/clock/day.ts';
import type { PlannedAct } from '#domain/rights/acts.ts';
import type { ErasurePlan, PlannedRecord } from '#domain/rights/plan.ts';
import { makeRecordChanges } from '#functions/change/record-changes.ts';
import { planAct } from '#functions/platform/case-table/acts.ts';
import type { CaseTable } from '#functions/platform/case-table/case-table.ts';
import { evidenceIn } from '#functions/platform/evidence.ts';
import { sha256 } from '#functions/platform/secret.ts';
import { COMMANDS, carryOut, caseIn, system } from '../cases.ts';
import { ENVIRONMENT } from '../environment.ts';
import type { ObjectStore } from '../object-store.ts';
import { fixedNow } from '../time.ts';

export const INVOICING = {
  controller: ControllerId.parse('offitel'),
  store: StoreId.parse('invoicing'),
} as const;
export const NEWSLETTER = {
  controller: ControllerId.parse('offitel'),
  store: StoreId.parse('newsletter'),
} as const;

/** An invoice that tax law keeps until a day; then it is deleted, or made anonymous. */
export const invoice = (
  id: string,
  until: string,
  afterwards: Extract<PlannedRecord['step'], { action: 'keep' }>['afterwards'] = { action: 'delete' },
): PlannedRecord => ({
  ...INVOICING,
  category: 'invoice',
  id,
  step: {
    action: 'keep',
    ground: '17(3)(b)',
    until: day(until),
    basis: ['fiscal'],
    mask: {},
    afterwards,
  },
});

export const subscription: PlannedRecord = {
  ...NEWSLETTER,
  category: 'subscription',
  id: 'NL-1',
  step: { action: 'delete' },
};

const named = ({ category, id }: PlannedRecord) => ({ category, id });

/** An erasure that was carried out: the newsletter's record is gone, the invoices are restricted and kept. */
export async function keptCase(
  table: CaseTable,
  store: ObjectStore,
  steps: readonly PlannedRecord[] = [
    subscription,
    invoice('F-1', '2033-12-31'),
    invoice('F-2', '2033-12-31'),
  ],
) {
  const evidence = evidenceIn(ENVIRONMENT.EVIDENCE_BUCKET, store.client);
  const { id } = await caseIn(table, 'delivering');
  const plan: ErasurePlan = { steps, questions: [] };
  const text = canonicalJson(plan);
  const key = `pipeline/${id}/erasure.json`;
  await evidence.writeText(key, text);
  const kept = steps.filter(({ step }) => step.action === 'keep');
  const gone = steps.filter(({ step }) => step.action !== 'keep');
  await carryOut(
    table,
    id,
    { ...COMMANDS.PlanChanges, acts: 2, plan: { key, sha256: sha256(text) } },
    system,
  );
  await done(table, id, 1, { ...INVOICING, operation: 'restrict', records: kept.map(named) }, 'restricted');
  await done(
    table,
    id,
    2,
    { ...NEWSLETTER, operation: 'erase', records: gone.map((one) => ({ ...named(one), how: 'delete' })) },
    'erased',
  );
  const recordChanges = makeRecordChanges({ table, evidence, now: fixedNow });
  return {
    id,
    evidence,
    record: (round = 1) => recordChanges({ caseId: id, phase: 'apply', round }),
    /** To the end of its case, as years before a record's last day. */
    close: async () => {
      await carryOut(table, id, COMMANDS.RecordDelivery, system);
      await carryOut(table, id, COMMANDS.CloseCase, system);
    },
  };
}

async function done(
  table: CaseTable,
  caseId: CaseId,
  n: number,
  planned: PlannedAct,
  result: 'restricted' | 'erased',
): Promise<void> {
  const records = 'records' in planned ? planned.records : [];
  await planAct(table, caseId, {
    phase: 'apply',
    n,
    planned,
    outcome: 'done',
    rows: records.map(({ category, id }) => ({ category, id, result })),
    tries: 1,
    error: null,
    deferredUntil: null,
  });
}
