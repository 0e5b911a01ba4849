import type { StepInput, StepOutput } from '#contracts/steps.ts';
import { type CaseTable, caseTable } from '../platform/case-table/case-table.ts';
import { lookupsOf } from '../platform/case-table/lookups.ts';
import { isOpen } from '../platform/case-table/missing.ts';
import { configOf } from '../platform/config.ts';
import { wrapStep } from '../platform/wrap.ts';

/**
 * The requester has their answer, and what was decided is done. Stores that are named in it as missing are waited for
 * all the same (AFF-1): the case is answered, and not closed.
 */
export const makeRecordMissing =
  ({ table, now }: { table: CaseTable; now: () => Date }) =>
  async ({ caseId }: StepInput<'record-missing'>): Promise<StepOutput<'record-missing'>> => {
    const state = await table.load(caseId);
    // A supplement belongs to a package: where nothing was to be handed over, nothing is missing in it.
    if (!state.package) return { next: 'close' };
    const stores = (await lookupsOf(table, caseId))
      .filter(isOpen)
      .map(({ controller, store }) => ({ controller, store }));
    if (stores.length === 0) return { next: 'close' };
    await table.execute(
      caseId,
      { type: 'AwaitSupplements', stores },
      { actor: { kind: 'system', name: 'collector' }, now: now() },
    );
    return { next: 'collect' };
  };

export const handler = wrapStep('record-missing', () =>
  makeRecordMissing({ table: caseTable(configOf('record-missing').TABLE), now: () => new Date() }),
);
