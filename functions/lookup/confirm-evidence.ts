import { ERRORS, NamedError } from '#contracts/errors.ts';
import {
  type EvidenceObject,
  EvidencePage,
  LOOKUP_LIMITS,
  type LookupAnswer,
  type Subject,
} from '#contracts/lookup.ts';
import type { Evidence } from '../platform/evidence.ts';
import { parseJson } from '../platform/wrap.ts';

const invalid = (why: string) => new NamedError(ERRORS.lookupInvalid, why);

/**
 * Holds an answer against what lies in the bucket: of all that a company writes, only what its answer names counts, only
 * below its own prefix, and only with the bytes it named; each record once, and as this person's only by what was sent to
 * the store as verified. Found here, a lie makes one store fail; found when the answer is drafted, it would hold up
 * everybody's.
 *
 * @param subject what the store was asked by
 * @throws NamedError `LookupInvalid` or `EvidenceMissing`
 */
export async function confirmEvidence(
  evidence: Evidence,
  answer: LookupAnswer,
  prefix: string,
  subject: Subject,
): Promise<void> {
  if (answer.outcome !== 'found') return;
  const confirm = async (object: EvidenceObject) => {
    if (!object.key.startsWith(prefix) || object.key.split('/').includes('..')) {
      throw invalid('An answer names evidence outside its own prefix');
    }
    await evidence.confirm(object);
  };
  let items = 0;
  const seen = new Set<string>();
  for (const object of answer.pages) {
    await confirm(object);
    if (object.size > LOOKUP_LIMITS.pageBytes) throw invalid('A page is larger than any may be');
    const page = parseJson(EvidencePage, await evidence.readText(object), 'a page of evidence');
    items += page.items.length;
    for (const { category, id, matchedBy, files } of page.items) {
      const name = `${category}\n${id}`;
      if (seen.has(name)) throw invalid('An answer has a record twice');
      seen.add(name);
      if (matchedBy.some((kind) => subject[kind]?.status !== 'verified'))
        throw invalid('A record is matched by what nobody has shown');
      for (const file of files) await confirm(file);
    }
  }
  if (items !== answer.items) throw invalid('An answer counts other records than it wrote');
}
