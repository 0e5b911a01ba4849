import { ERRORS, NamedError } from '#contracts/errors.ts';
import { keyAddress } from '#contracts/portal-api.ts';
import type { Registry } from '#contracts/registry.ts';
import type { StepInput } from '#contracts/steps.ts';
import { composePackage, type Signer, zipEntries } from '#domain/package/index.ts';
import { givenPages } from '#domain/redaction/index.ts';
import { zip } from '#domain/zip/index.ts';
import { type CaseTable, caseTable } from '../platform/case-table/case-table.ts';
import { givenIn } from '../platform/case-table/redactions.ts';
import { configOf } from '../platform/config.ts';
import { draftOf } from '../platform/draft.ts';
import { type Evidence, evidenceIn } from '../platform/evidence.ts';
import { type PackageStore, packagesIn } from '../platform/package-store.ts';
import { pageReader } from '../platform/page-reader.ts';
import { bundledRegistry } from '../platform/registry.ts';
import { sha256 } from '../platform/secret.ts';
import { kmsSigner } from '../platform/signer.ts';
import { wrapStep } from '../platform/wrap.ts';
import { bundledFaces } from './faces.ts';
import { type Paper, paperWith } from './paper.ts';
import { letterOf } from './part-letter.ts';
import { partToSeal } from './part-to-seal.ts';

interface Deps {
  readonly table: CaseTable;
  readonly registry: Registry;
  readonly evidence: Evidence;
  readonly packages: PackageStore;
  readonly paper: Paper;
  readonly signer: Signer;
  readonly portalUrl: string;
  readonly now: () => Date;
}

/**
 * Puts the released answer, or the supplement that was released after it, into one archive. Its bytes follow from the case and the key alone, so a repeated step writes
 * the same package again, and nobody gets two different ones. Should the key be exchanged between two attempts, then either
 * the first was recorded, and the second ends at once; or nobody has heard of the first, and the second replaces it.
 */
export const makeSealPackage =
  ({ table, registry, evidence, packages, paper, signer, portalUrl, now }: Deps) =>
  async ({ caseId }: StepInput<'seal-package'>) => {
    const state = await table.load(caseId);
    // As the draft was: by the version of the redactions that the case names.
    const { answers, redactions } = await givenIn(table, state);
    const part = partToSeal(state, answers);
    if (part === null) return {};
    // Sealed is what a person has read and released, by its hash, and nothing that came after.
    if (sha256(draftOf(part.answers, redactions)) !== part.draftSha256) {
      throw new NamedError(ERRORS.evidenceMissing, 'The answers are not those that were released');
    }
    const entries = composePackage({
      state: part.state,
      registry,
      answers,
      ...(part.supplement === null ? {} : { only: part.answers }),
      readPage: givenPages(pageReader(evidence), redactions, state.language),
      letter: await paper(await letterOf(table, registry, part), state.language),
      signer,
      keyAddress: keyAddress(portalUrl),
    });
    let count = 0;
    const archive = zip(
      zipEntries(entries, ({ key }) => evidence.stream(key)),
      () => {
        count += 1;
      },
    );
    const n = part.supplement?.n ?? null;
    const key = `${caseId}/${n === null ? 'package' : `supplement-${n}`}.zip`;
    const written = await packages.write(key, archive);
    await table.execute(
      caseId,
      n === null
        ? { type: 'SealPackage', key, ...written, entries: count }
        : { type: 'SealSupplement', n, key, ...written, entries: count },
      { actor: { kind: 'system', name: 'sealer' }, now: now() },
    );
    return {};
  };

export const handler = wrapStep('seal-package', () => {
  const { TABLE, EVIDENCE_BUCKET, PACKAGES_BUCKET, SIGNING_KEY, PORTAL_URL } = configOf('seal-package');
  return makeSealPackage({
    table: caseTable(TABLE),
    registry: bundledRegistry(),
    evidence: evidenceIn(EVIDENCE_BUCKET),
    packages: packagesIn(PACKAGES_BUCKET),
    paper: paperWith(bundledFaces()),
    signer: kmsSigner(SIGNING_KEY),
    portalUrl: PORTAL_URL,
    now: () => new Date(),
  });
});
