import type { CaseId } from '#contracts/ids.ts';
import type { EvidenceItem, EvidenceObject, EvidencePage } from '#contracts/lookup.ts';
import { refuseForeign } from './foreign-evidence.ts';
import type { ReadPage, StoreAnswer } from './store-answer.ts';

export type EvidenceItems = (answer: StoreAnswer) => AsyncGenerator<EvidenceItem>;

/** The records of a store's answer, page by page. The last page is kept: most stores have no more than that one. */
export function evidenceItems(caseId: CaseId, readPage: ReadPage): EvidenceItems {
  let last: { readonly object: EvidenceObject; readonly page: EvidencePage } | undefined;

  const pageOf = async (answer: StoreAnswer, object: EvidenceObject): Promise<EvidencePage> => {
    refuseForeign(caseId, answer, object);
    if (last?.object.key === object.key && last.object.sha256 === object.sha256) return last.page;
    const page = await readPage(answer, object);
    for (const { files } of page.items) for (const file of files) refuseForeign(caseId, answer, file);
    last = { object, page };
    return page;
  };

  return async function* (answer) {
    for (const object of answer.evidence) yield* (await pageOf(answer, object)).items;
  };
}
