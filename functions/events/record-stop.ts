import type { StepInput } from '#contracts/steps.ts';
import { type CaseTable, caseTable } from '../platform/case-table/case-table.ts';
import { configOf } from '../platform/config.ts';
import { wrapStep } from '../platform/wrap.ts';

/** Steps of the end itself: a person has to know that they fail. */
const OF_THE_END: readonly string[] = ['EndRequest', 'Close'];

/**
 * A step has failed for good: the case says so in the work list, and a person can have it tried again. In a case that a
 * person has ended meanwhile nothing is to be mended: the wait for it is over at once, and the end follows.
 */
export const makeRecordStop =
  ({ table, now }: { table: CaseTable; now: () => Date }) =>
  async ({ caseId, step, error, why }: StepInput<'record-stop'>) => {
    const { ending } = await table.load(caseId);
    if (ending && !OF_THE_END.includes(step)) return {};
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
