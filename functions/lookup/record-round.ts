import type { StepInput, StepOutput } from '#contracts/steps.ts';
import { afterRound } from '#domain/case/collection.ts';
import { type CaseTable, caseTable } from '../platform/case-table/case-table.ts';
import { lookupsOf, tallyOf } from '../platform/case-table/lookups.ts';
import { configOf } from '../platform/config.ts';
import { wrapStep } from '../platform/wrap.ts';

/** One event for a whole round: how many stores stand how. The outcomes themselves are in the table. Says what follows. */
export const makeRecordRound =
  ({ table, now }: { table: CaseTable; now: () => Date }) =>
  async ({ caseId, round }: StepInput<'record-round'>): Promise<StepOutput<'record-round'>> => {
    if ((await table.load(caseId)).ending) return { next: 'end', waitSeconds: 0 };
    const lookups = await lookupsOf(table, caseId);
    const tally = tallyOf(lookups);
    const { promise, collectionEnded } = await table.execute(
      caseId,
      { type: 'RecordRound', round, tally },
      { actor: { kind: 'system', name: 'collector' }, now: now() },
    );
    return afterRound({
      open: lookups
        .filter(({ outcome }) => outcome === null)
        .map(({ deferredUntil, woken }) => ({ deferredUntil, ready: deferredUntil === null && woken > 0 })),
      ended: collectionEnded,
      collectBy: promise?.collectBy ?? now().toISOString(),
      round,
      now: now(),
    });
  };

export const handler = wrapStep('record-round', () =>
  makeRecordRound({ table: caseTable(configOf('record-round').TABLE), now: () => new Date() }),
);
