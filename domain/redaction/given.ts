import type { Language } from '#contracts/language.ts';
import type { EvidencePage } from '#contracts/lookup.ts';
import type { RecordPlace, Redaction } from '#contracts/redaction.ts';
import type { ReadPage, StoreAnswer } from '../package/store-answer.ts';
import { countsOf, withheldIn } from './left-out.ts';
import { markIn } from './marks.ts';
import { maskRecord, missed } from './mask-record.ts';

/**
 * Stores' answers as they are given: without the records that are withheld, with how much is left out. Pages that an answer
 * has no longer have nothing to hide.
 */
export const givenAnswers = <Answer extends StoreAnswer>(
  answers: readonly Answer[],
  redactions: readonly Redaction[],
): readonly (Answer & Pick<StoreAnswer, 'leftOut'>)[] =>
  answers.map((answer) => {
    const own = redactions.filter(({ place }) => isOf(answer, place));
    if (own.length === 0) return answer;
    const leftOut = countsOf(own);
    return { ...answer, items: answer.items - withheldIn(leftOut), leftOut };
  });

/** Pages as they are given: everything that is made of an answer is made of these. */
export const givenPages =
  (readPage: ReadPage, redactions: readonly Redaction[], language: Language): ReadPage =>
  async (answer, object) => {
    const own = redactions.filter(({ place }) => isOf(answer, place) && place.page === object.sha256);
    const page = await readPage(answer, object);
    return own.length === 0 ? page : givenPage(page, own, language);
  };

/**
 * @throws NamedError `EvidenceMissing` when a redaction names a record, a field, a range or a file that the page has not: nothing leaves
 *   of which nobody knows whether it is hidden
 */
export function givenPage(
  page: EvidencePage,
  redactions: readonly Redaction[],
  language: Language,
): EvidencePage {
  const ofItem = Map.groupBy(redactions, ({ place }) => place.item);
  const seen = new Set<string>();
  const items = page.items.flatMap((item) => {
    const own = ofItem.get(item.id);
    if (!own) return [item];
    if (seen.has(item.id)) throw missed('Two records of a page have the same name');
    seen.add(item.id);
    const given = maskRecord(item, own, (ground) => markIn(language, ground));
    return given ? [given] : [];
  });
  if (seen.size < ofItem.size) throw missed('A record that is redacted is not there');
  return { items };
}

const isOf = (answer: StoreAnswer, place: RecordPlace): boolean =>
  answer.controller === place.controller &&
  answer.store === place.store &&
  answer.evidence.some(({ sha256 }) => sha256 === place.page);
