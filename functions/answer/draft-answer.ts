import { draftKeyOf } from '#contracts/catalogue.ts';
import type { CaseId } from '#contracts/ids.ts';
import type { Registry } from '#contracts/registry.ts';
import type { StepInput } from '#contracts/steps.ts';
import { checkEvidence } from '#domain/package/index.ts';
import { givenPages, withheldIn } from '#domain/redaction/index.ts';
import { type CaseTable, caseTable } from '../platform/case-table/case-table.ts';
import { tallyOf } from '../platform/case-table/lookups.ts';
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

/**
 * Fixes what the answer will be made of: every store's outcome and the checksum of every page of evidence. The DPO
 * releases this list by its hash, so that nobody sends what nobody has seen.
 */
export const makeDraftAnswer =
  (deps: Deps) =>
  async ({ caseId }: StepInput<'draft-answer'>) => {
    let drafted: string;
    // Somebody can have a store asked again while its outcome is being read: then what was drafted is known no more.
    do drafted = await draftOnce(deps, caseId);
    while (drafted !== (await nextDraft(deps, caseId)));
    return {};
  };

async function nextDraft({ table }: Deps, caseId: CaseId): Promise<string> {
  const { answers, redactions } = await givenIn(table, await table.load(caseId));
  return draftOf(answers, redactions);
}

async function draftOnce({ table, registry, evidence, now }: Deps, caseId: CaseId): Promise<string> {
  const { language, ...state } = await table.load(caseId);
  const { answers: lookups, redactions } = await givenIn(table, state);
  // Broken or foreign evidence must show before a person releases, not after.
  await checkEvidence({
    caseId,
    registry,
    answers: lookups,
    readPage: givenPages(pageReader(evidence), redactions, language),
  });
  const draft = draftOf(lookups, redactions);
  const draftSha256 = sha256(draft);
  const draftKey = draftKeyOf(caseId, draftSha256);
  await evidence.writeText(draftKey, draft);
  await table.execute(
    caseId,
    {
      type: 'DraftAnswer',
      tally: tallyOf(lookups),
      records: lookups.reduce((sum, { items }) => sum + items, 0),
      ambiguous: lookups.reduce((sum, { ambiguous }) => sum + ambiguous, 0),
      draftKey,
      draftSha256,
      holders: [
        ...new Set(
          lookups
            .filter(({ items, leftOut }) => items + withheldIn(leftOut) > 0)
            .map(({ controller }) => controller),
        ),
      ],
    },
    { actor: { kind: 'system', name: 'drafter' }, now: now() },
  );
  return draft;
}

export const handler = wrapStep('draft-answer', () => {
  const { TABLE, EVIDENCE_BUCKET } = configOf('draft-answer');
  return makeDraftAnswer({
    table: caseTable(TABLE),
    registry: bundledRegistry(),
    evidence: evidenceIn(EVIDENCE_BUCKET),
    now: () => new Date(),
  });
});
