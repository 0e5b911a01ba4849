import type { StepInput, StepOutput } from '#contracts/steps.ts';
import { afterAnswer, afterRound } from '#domain/case/collection.ts';
import { type CaseTable, caseTable } from '../platform/case-table/case-table.ts';
import { isReady, lookupsOf, tallyOf } from '../platform/case-table/lookups.ts';
import { missingIn, newsIn } from '../platform/case-table/missing.ts';
import { configOf } from '../platform/config.ts';
import { wrapStep } from '../platform/wrap.ts';

/** One event for a whole round: how many stores stand how. The outcomes themselves are in the table. Says what follows. */
export const makeRecordRound =
  ({ table, now }: { table: CaseTable; now: () => Date }) =>
  async ({ caseId, round }: StepInput<'record-round'>): Promise<StepOutput<'record-round'>> => {
    const before = await table.load(caseId);
    if (before.ending) return { next: 'end', waitSeconds: 0 };
    const lookups = await lookupsOf(table, caseId);
    const tally = tallyOf(lookups);
    const state = await table.execute(
      caseId,
      { type: 'RecordRound', round, tally },
      { actor: { kind: 'system', name: 'collector' }, now: now() },
    );
    const open = lookups
      .filter(({ outcome }) => outcome === null)
      .map((lookup) => ({ deferredUntil: lookup.deferredUntil, ready: isReady(lookup) }));
    if (state.status === 'answered') {
      const missing = missingIn(state, lookups);
      return afterAnswer({
        open,
        failed: missing.filter(({ outcome }) => outcome === 'failed').length,
        news: newsIn(state, lookups).length,
        ended: state.supplementsEnded !== null,
        now: now(),
      });
    }
    return afterRound({
      open,
      // Stores that are never asked have their outcome from the start.
      before: before.rounds === 0 ? before.stores.filter(({ referred }) => !referred).length : before.pending,
      ended: state.collectionEnded,
      collectBy: state.promise?.collectBy ?? now().toISOString(),
      round,
      now: now(),
    });
  };

export const handler = wrapStep('record-round', () =>
  makeRecordRound({ table: caseTable(configOf('record-round').TABLE), now: () => new Date() }),
);
