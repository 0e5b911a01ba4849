import type { StepInput } from '#contracts/steps.ts';
import { type CaseTable, caseTable } from '../platform/case-table/case-table.ts';
import { configOf } from '../platform/config.ts';
import { wrapStep } from '../platform/wrap.ts';

/** A step has failed for good: the case says so in the work list, and a person can have it tried again. */
export const makeRecordStop =
  ({ table, now }: { table: CaseTable; now: () => Date }) =>
  async ({ caseId, step, error, why }: StepInput<'record-stop'>) => {
    await table.execute(
      caseId,
      { type: 'StopPipeline', step, error, ...(why ? { why } : {}) },
      { actor: { kind: 'system', name: 'state-machine' }, now: now() },
    );
    return {};
  };

export const handler = wrapStep('record-stop', () =>
  makeRecordStop({ table: caseTable(configOf('record-stop').TABLE), now: () => new Date() }),
);
