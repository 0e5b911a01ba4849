import { pipelinePrefix } from '#contracts/catalogue.ts';
import type { PlanItem, StepInput, StepOutput } from '#contracts/steps.ts';
import { isDue } from '#domain/case/collection.ts';
import { type CaseTable, caseTable } from '../platform/case-table/case-table.ts';
import { lookupsOf } from '../platform/case-table/lookups.ts';
import { configOf } from '../platform/config.ts';
import { type Evidence, evidenceIn } from '../platform/evidence.ts';
import { wrapStep } from '../platform/wrap.ts';

/**
 * How long a round may start new questions. With the 120 s that one question may take it stays below the 300 s that an
 * Express child lives.
 */
const ROUND_MS = 150_000;

/** Lists the stores to ask in the next round, without those that asked for time; the Map reads the list from the bucket. */
export const makePlanRound =
  ({ table, evidence, now }: { table: CaseTable; evidence: Evidence; now: () => Date }) =>
  async ({ caseId, round }: StepInput<'plan-round'>): Promise<StepOutput<'plan-round'>> => {
    // Nobody is asked any more for a request that was given up.
    const { ending } = await table.load(caseId);
    const open = (ending ? [] : await lookupsOf(table, caseId)).filter(
      ({ outcome, deferredUntil }) => outcome === null && isDue(deferredUntil, now()),
    );
    const items: PlanItem[] = open.map(({ controller, store }) => ({ controller, store }));
    const key = `${pipelinePrefix(caseId)}round-${round}.json`;
    await evidence.writeText(key, JSON.stringify(items));
    return {
      pending: items.length,
      bucket: evidence.bucket,
      key,
      deadline: new Date(now().getTime() + ROUND_MS).toISOString(),
    };
  };

export const handler = wrapStep('plan-round', () => {
  const { TABLE, EVIDENCE_BUCKET } = configOf('plan-round');
  return makePlanRound({
    table: caseTable(TABLE),
    evidence: evidenceIn(EVIDENCE_BUCKET),
    now: () => new Date(),
  });
});
