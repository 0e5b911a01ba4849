import { ERRORS, NamedError } from '#contracts/errors.ts';
import type { RecordPlace, Redaction } from '#contracts/redaction.ts';
import type { Case } from '#domain/case/state.ts';
import { refuseForeign } from '#domain/package/foreign-evidence.ts';
import { resultsOf } from '#domain/package/results.ts';
import { givenPage } from '#domain/redaction/index.ts';
import type { Lookup } from '../platform/case-table/lookups.ts';
import { pageReader } from '../platform/page-reader.ts';
import type { Call } from './call.ts';

interface Wanted {
  readonly state: Pick<Case, 'id' | 'language'>;
  readonly answers: readonly Lookup[];
  /** Everything that would be left out. */
  readonly after: readonly Redaction[];
  /** What of it is new. */
  readonly added: readonly Redaction[];
}

const pageOf = ({ controller, store, page }: RecordPlace): string => `${controller}/${store}/${page}`;

/**
 * What is to be left out has to be there: each page that is named is masked once, as the package will be.
 *
 * @throws NamedError `ContractBroken`
 */
export async function requireThere({ registry, evidence }: Call, wanted: Wanted): Promise<void> {
  const { state, answers, after, added } = wanted;
  const stores = resultsOf(registry, answers).flatMap(({ stores: of }) => of);
  const read = pageReader(evidence);
  for (const place of new Map(added.map((one) => [pageOf(one.place), one.place])).values()) {
    // PRO-1: what is kept for a client has no answer here, and is not opened.
    const { answer } =
      stores.find(({ controller, store }) => controller === place.controller && store === place.store) ?? {};
    const object = answer?.evidence.find(({ sha256 }) => sha256 === place.page);
    if (!answer || !object) throw new NamedError(ERRORS.contractBroken, 'The answer has no such record');
    refuseForeign(state.id, answer, object);
    const page = await read(answer, object);
    const own = after.filter((one) => pageOf(one.place) === pageOf(place));
    tried(() => givenPage(page, own, state.language));
  }
}

function tried(mask: () => unknown): void {
  try {
    mask();
  } catch (error) {
    if (!(error instanceof NamedError) || error.name !== ERRORS.evidenceMissing) throw error;
    throw new NamedError(ERRORS.contractBroken, error.message);
  }
}
