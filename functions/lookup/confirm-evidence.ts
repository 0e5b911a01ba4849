import { ERRORS, NamedError } from '#contracts/errors.ts';
import { type EvidenceObject, EvidencePage, type LookupAnswer } from '#contracts/lookup.ts';
import type { Evidence } from '../platform/evidence.ts';
import { parseJson } from '../platform/wrap.ts';

const invalid = (why: string) => new NamedError(ERRORS.lookupInvalid, why);

/**
 * Holds an answer against what lies in the bucket: of all that a company writes, only what its answer names counts, only
 * below its own prefix, and only with the bytes it named. Found here, a lie makes one store fail; found when the answer
 * is drafted, it would hold up everybody's.
 *
 * @throws NamedError `LookupInvalid` or `EvidenceMissing`
 */
export async function confirmEvidence(
  evidence: Evidence,
  answer: LookupAnswer,
  prefix: string,
): Promise<void> {
  if (answer.outcome !== 'found') return;
  const confirm = async (object: EvidenceObject) => {
    if (!object.key.startsWith(prefix) || object.key.split('/').includes('..')) {
      throw invalid('An answer names evidence outside its own prefix');
    }
    await evidence.confirm(object);
  };
  let items = 0;
  for (const object of answer.pages) {
    await confirm(object);
    const page = parseJson(EvidencePage, await evidence.readText(object), 'a page of evidence');
    items += page.items.length;
    for (const { files } of page.items) for (const file of files) await confirm(file);
  }
  if (items !== answer.items) throw invalid('An answer counts other records than it wrote');
}
