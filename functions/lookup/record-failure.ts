import type { StepInput, StepOutput } from '#contracts/steps.ts';
import { type CaseTable, caseTable } from '../platform/case-table/case-table.ts';
import { lookupOf, recordLookup } from '../platform/case-table/lookups.ts';
import { configOf } from '../platform/config.ts';
import { log } from '../platform/log.ts';
import { wrapStep } from '../platform/wrap.ts';
import { noteFailure } from './rest.ts';

/** One failing store never fails the request: it stands as failed, by name, and what it had answered is kept. */
export const makeRecordFailure =
  ({ table, now }: { table: CaseTable; now: () => Date }) =>
  async ({
    caseId,
    controller,
    store,
    error,
  }: StepInput<'record-failure'>): Promise<StepOutput<'record-failure'>> => {
    const before = await lookupOf(table, caseId, controller, store);
    if (before && before.outcome === null) {
      const after = {
        ...before,
        outcome: 'failed',
        error,
        asOf: now().toISOString(),
        page: before.page + 1,
      } as const;
      await recordLookup(table, caseId, before, after);
      await noteFailure(table, { controller, store }, error, now());
      log('LOOKUP_ANSWERED', { caseId, controller, store, outcome: 'failed', error });
    }
    return { status: 'done' };
  };

export const handler = wrapStep('record-failure', () =>
  makeRecordFailure({ table: caseTable(configOf('record-failure').TABLE), now: () => new Date() }),
);
