import { evidencePrefix } from '#contracts/catalogue.ts';
import { ERRORS, NamedError } from '#contracts/errors.ts';
import type { CaseId } from '#contracts/ids.ts';
import type { EvidenceObject } from '#contracts/lookup.ts';
import type { StoreAnswer } from './store-answer.ts';

/**
 * A company can write below its own prefix only, but it names its objects itself: in its answers, and in its pages the
 * files. We can read all of the bucket, so a name that points elsewhere would put another company's object, or another
 * person's, into this package (AFF-1).
 *
 * @throws NamedError `LookupInvalid`
 */
export function refuseForeign(
  caseId: CaseId,
  { controller, store }: Pick<StoreAnswer, 'controller' | 'store'>,
  { key }: Pick<EvidenceObject, 'key'>,
): void {
  const own = evidencePrefix(controller, caseId, store);
  if (key.length > own.length && key.startsWith(own)) return;
  throw new NamedError(
    ERRORS.lookupInvalid,
    `${controller}/${store} names an object that is not below its own prefix`,
  );
}
