import { ERRORS, NamedError } from '#contracts/errors.ts';
import type { Registry } from '#contracts/registry.ts';
import type { StepInput } from '#contracts/steps.ts';
import { composePackage, zipEntries } from '#domain/package/index.ts';
import { zip } from '#domain/zip/index.ts';
import { type CaseTable, caseTable } from '../platform/case-table/case-table.ts';
import { lookupsOf } from '../platform/case-table/lookups.ts';
import { configOf } from '../platform/config.ts';
import { type Evidence, evidenceIn } from '../platform/evidence.ts';
import { type PackageStore, packagesIn } from '../platform/package-store.ts';
import { pageReader } from '../platform/page-reader.ts';
import { bundledRegistry } from '../platform/registry.ts';
import { sha256 } from '../platform/secret.ts';
import { wrapStep } from '../platform/wrap.ts';
import { draftOf } from './draft.ts';

interface Deps {
  readonly table: CaseTable;
  readonly registry: Registry;
  readonly evidence: Evidence;
  readonly packages: PackageStore;
  readonly now: () => Date;
}

/**
 * Puts the released answer into one archive. Its bytes follow from the case alone, so a repeated step writes the same
 * package again, and nobody gets two different ones.
 */
export const makeSealPackage =
  ({ table, registry, evidence, packages, now }: Deps) =>
  async ({ caseId }: StepInput<'seal-package'>) => {
    const state = await table.load(caseId);
    if (state.package) return {};
    const answers = await lookupsOf(table, caseId);
    // Sealed is what a person has read and released, by its hash, and nothing that came after.
    if (sha256(draftOf(answers)) !== state.draft?.draftSha256) {
      throw new NamedError(ERRORS.evidenceMissing, 'The answers are not those that were released');
    }
    const entries = composePackage({
      state,
      registry,
      answers,
      readPage: pageReader(evidence),
    });
    let count = 0;
    const archive = zip(
      zipEntries(entries, ({ key }) => evidence.stream(key)),
      () => {
        count += 1;
      },
    );
    const key = `${caseId}/package.zip`;
    const written = await packages.write(key, archive);
    await table.execute(
      caseId,
      { type: 'SealPackage', key, ...written, entries: count },
      { actor: { kind: 'system', name: 'sealer' }, now: now() },
    );
    return {};
  };

export const handler = wrapStep('seal-package', () => {
  const { TABLE, EVIDENCE_BUCKET, PACKAGES_BUCKET } = configOf('seal-package');
  return makeSealPackage({
    table: caseTable(TABLE),
    registry: bundledRegistry(),
    evidence: evidenceIn(EVIDENCE_BUCKET),
    packages: packagesIn(PACKAGES_BUCKET),
    now: () => new Date(),
  });
});
