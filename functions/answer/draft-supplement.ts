import { draftKeyOf } from '#contracts/catalogue.ts';
import type { Registry } from '#contracts/registry.ts';
import type { StepInput } from '#contracts/steps.ts';
import { supplementOnItsWay } from '#domain/case/supplement.ts';
import { checkEvidence } from '#domain/package/index.ts';
import { givenPages } from '#domain/redaction/index.ts';
import { type CaseTable, caseTable } from '../platform/case-table/case-table.ts';
import { newsIn } from '../platform/case-table/missing.ts';
import { givenIn } from '../platform/case-table/redactions.ts';
import { configOf } from '../platform/config.ts';
import { draftOf } from '../platform/draft.ts';
import { type Evidence, evidenceIn } from '../platform/evidence.ts';
import { pageReader } from '../platform/page-reader.ts';
import { bundledRegistry } from '../platform/registry.ts';
import { sha256 } from '../platform/secret.ts';
import { wrapStep } from '../platform/wrap.ts';

interface Deps {
  readonly table: CaseTable;
  readonly registry: Registry;
  readonly evidence: Evidence;
  readonly now: () => Date;
}

/** Fixes what a supplement will be made of: exactly what stores have answered since the requester was told. */
export const makeDraftSupplement =
  ({ table, registry, evidence, now }: Deps) =>
  async ({ caseId }: StepInput<'draft-supplement'>) => {
    const state = await table.load(caseId);
    if (supplementOnItsWay(state)) return {};
    const given = await givenIn(table, state);
    const answers = newsIn(state, given.answers);
    if (answers.length === 0) return {};
    // Broken or foreign evidence must show before a person releases, not after.
    await checkEvidence({
      caseId,
      registry,
      answers,
      readPage: givenPages(pageReader(evidence), given.redactions, state.language),
    });
    const draft = draftOf(answers, given.redactions);
    const draftSha256 = sha256(draft);
    const draftKey = draftKeyOf(caseId, draftSha256);
    await evidence.writeText(draftKey, draft);
    await table.execute(
      caseId,
      {
        type: 'DraftSupplement',
        n: state.supplements.length + 1,
        stores: answers.map(({ controller, store }) => ({ controller, store })),
        records: answers.reduce((sum, { items }) => sum + items, 0),
        ambiguous: answers.reduce((sum, { ambiguous }) => sum + ambiguous, 0),
        draftKey,
        draftSha256,
      },
      { actor: { kind: 'system', name: 'drafter' }, now: now() },
    );
    return {};
  };

export const handler = wrapStep('draft-supplement', () => {
  const { TABLE, EVIDENCE_BUCKET } = configOf('draft-supplement');
  return makeDraftSupplement({
    table: caseTable(TABLE),
    registry: bundledRegistry(),
    evidence: evidenceIn(EVIDENCE_BUCKET),
    now: () => new Date(),
  });
});
