import { type Block, type Draft, heading, link, list, paragraph, when } from './block.ts';
import type { LetterContent } from './content.ts';
import type { CompanyResult, Words } from './words/words.ts';

type Content = Extract<LetterContent, { letter: 'answer' }>;
type Closing = { readonly rights: readonly Block[]; readonly remedies: readonly Block[] };

/** The answer: where the package is, what each company said, what is missing and why, and what one can do about it. */
export function answer(
  content: Content,
  { answer: words }: Words,
  inWords: (day: string) => string,
  { rights, remedies }: Closing,
): Draft {
  const results = content.controllers.map((company) => ({ ...company, result: resultOf(company, content) }));
  const occurs = (result: CompanyResult) => results.some((company) => company.result === result);
  return {
    subject: words.subject(content.reference),
    blocks: [
      paragraph(content.records > 0 ? words.found(content.records) : words.foundNothing),
      paragraph(words.fetch(inWords(content.linkUntil))),
      link(words.button, content.link),
      paragraph(words.fetchCode),
      paragraph(words.fetchLater),
      heading(words.companiesTitle),
      list(results.map(({ name, result }) => words.company[result](name))),
      // ACC-1: nothing found is an answer, not a refusal.
      ...when(occurs('nothing'), paragraph(words.nothingMeans)),
      // PRO-1: to the client, whom nobody names here: naming a doctor would tell of an illness.
      ...when(occurs('referred'), paragraph(words.referredMeans)),
      // AFF-1: who has not answered is named, and never counted as having nothing. REF-1: a partial answer has reasons.
      ...when(
        content.open.length > 0,
        heading(words.openTitle),
        paragraph(words.openIntro),
        list(content.open.map(({ controller, store }) => words.openStore(controller, store))),
        paragraph(words.openPromise),
      ),
      ...when(
        content.ambiguous > 0,
        heading(words.ambiguousTitle),
        paragraph(words.ambiguousWhy(content.ambiguous)),
        paragraph(words.ambiguousAsk),
      ),
      // ACC-4: an electronic form in common use, which opens without software to buy.
      heading(words.openingTitle),
      list(words.opening),
      paragraph(words.openingSafe),
      ...rights,
      ...remedies,
    ],
  };
}

/** A company of which a store has not answered has not said "nothing" (AFF-1). */
function resultOf({ name, result }: Content['controllers'][number], { open }: Content): CompanyResult {
  return result === 'nothing' && open.some(({ controller }) => controller === name) ? 'open' : result;
}
