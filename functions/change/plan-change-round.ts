import { pipelinePrefix } from '#contracts/catalogue.ts';
import type { ChangeItem, StepInput, StepOutput } from '#contracts/steps.ts';
import { actsOf } from '../platform/case-table/acts.ts';
import { type CaseTable, caseTable } from '../platform/case-table/case-table.ts';
import { configOf } from '../platform/config.ts';
import { type Evidence, evidenceIn } from '../platform/evidence.ts';
import { wrapStep } from '../platform/wrap.ts';

/** As long as a round of questions: with the 120 s of one question it stays below the 300 s of an Express child. */
const ROUND_MS = 150_000;

/**
 * Lists what to ask of stores in this round. Erasures come only when everything else of the phase is done: to what is
 * gone nothing else can be done (INT-2).
 */
export const makePlanChangeRound =
  ({ table, evidence, now }: { table: CaseTable; evidence: Evidence; now: () => Date }) =>
  async ({
    caseId,
    phase,
    round,
  }: StepInput<'plan-change-round'>): Promise<StepOutput<'plan-change-round'>> => {
    // Nothing more is changed for a request that was given up; what was done stays.
    const { ending } = await table.load(caseId);
    const open = (ending ? [] : await actsOf(table, caseId, phase)).filter(({ outcome }) => outcome === null);
    const first = open.filter(({ planned }) => planned.operation !== 'erase');
    // Also what was put off until a day: at a desk it may be done long before, and nobody else would hear of it.
    const items: ChangeItem[] = (first.length > 0 ? first : open).map(({ n }) => ({ n }));
    const key = `${pipelinePrefix(caseId)}${phase}-${round}.json`;
    await evidence.writeText(key, JSON.stringify(items));
    return {
      pending: items.length,
      bucket: evidence.bucket,
      key,
      deadline: new Date(now().getTime() + ROUND_MS).toISOString(),
    };
  };

export const handler = wrapStep('plan-change-round', () => {
  const { TABLE, EVIDENCE_BUCKET } = configOf('plan-change-round');
  return makePlanChangeRound({
    table: caseTable(TABLE),
    evidence: evidenceIn(EVIDENCE_BUCKET),
    now: () => new Date(),
  });
});
