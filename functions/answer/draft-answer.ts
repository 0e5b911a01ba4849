import { pipelinePrefix } from '#contracts/catalogue.ts';
import type { StepInput } from '#contracts/steps.ts';
import { type CaseTable, caseTable } from '../platform/case-table/case-table.ts';
import { lookupsOf, tallyOf } from '../platform/case-table/lookups.ts';
import { configOf } from '../platform/config.ts';
import { type Evidence, evidenceIn } from '../platform/evidence.ts';
import { sha256 } from '../platform/secret.ts';
import { wrapStep } from '../platform/wrap.ts';
import { draftOf } from './draft.ts';

/**
 * Fixes what the answer will be made of: every store's outcome and the checksum of every page of evidence. The DPO
 * releases this list by its hash, so that nobody sends what nobody has seen.
 */
export const makeDraftAnswer =
  ({ table, evidence, now }: { table: CaseTable; evidence: Evidence; now: () => Date }) =>
  async ({ caseId }: StepInput<'draft-answer'>) => {
    const lookups = await lookupsOf(table, caseId);
    // Read once more with their hashes compared: broken evidence must show before a person releases, not after.
    for (const { evidence: pages } of lookups) for (const page of pages) await evidence.readText(page);
    const draft = draftOf(lookups);
    const draftSha256 = sha256(draft);
    const draftKey = `${pipelinePrefix(caseId)}draft-${draftSha256.slice(0, 16)}.json`;
    await evidence.writeText(draftKey, draft);
    await table.execute(
      caseId,
      {
        type: 'DraftAnswer',
        tally: tallyOf(lookups),
        records: lookups.reduce((sum, { items }) => sum + items, 0),
        draftKey,
        draftSha256,
      },
      { actor: { kind: 'system', name: 'drafter' }, now: now() },
    );
    return {};
  };

export const handler = wrapStep('draft-answer', () => {
  const { TABLE, EVIDENCE_BUCKET } = configOf('draft-answer');
  return makeDraftAnswer({
    table: caseTable(TABLE),
    evidence: evidenceIn(EVIDENCE_BUCKET),
    now: () => new Date(),
  });
});
