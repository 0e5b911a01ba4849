import type { StepInput, StepOutput } from '#contracts/steps.ts';
import { type CaseTable, caseTable } from '../platform/case-table/case-table.ts';
import { lookupsOf, tallyOf } from '../platform/case-table/lookups.ts';
import { configOf } from '../platform/config.ts';
import { wrapStep } from '../platform/wrap.ts';

/** One event for a whole round: how many stores stand how. The outcomes themselves are in the table. */
export const makeRecordRound =
  ({ table, now }: { table: CaseTable; now: () => Date }) =>
  async ({ caseId, round }: StepInput<'record-round'>): Promise<StepOutput<'record-round'>> => {
    const tally = tallyOf(await lookupsOf(table, caseId));
    await table.execute(
      caseId,
      { type: 'RecordRound', round, tally },
      { actor: { kind: 'system', name: 'collector' }, now: now() },
    );
    return { unfinished: tally.pending ?? 0 };
  };

export const handler = wrapStep('record-round', () =>
  makeRecordRound({ table: caseTable(configOf('record-round').TABLE), now: () => new Date() }),
);
