import { type Block, type Draft, heading, link, list, paragraph, when } from './block.ts';
import type { ContentOf } from './content.ts';
import { outcomeBlocks } from './outcomes.ts';
import { asked, lateness, onlyAccess, type Setting } from './setting.ts';
import type { CompanyResult } from './words/words.ts';

type Content = ContentOf<'answer'>;

/**
 * The answer: where the package is, what became of each right at each company, what is missing and why, and what one can
 * do about it.
 */
export function answer(content: Content, setting: Setting): Draft {
  const { answer: words } = setting.words;
  const outcomes = content.outcomes ?? [];
  return {
    subject: words.subject(content.reference),
    blocks: [
      ...lead(content, setting),
      ...lateness(content.late, setting),
      paragraph(words.fetch(setting.inWords(content.linkUntil))),
      link(words.button, content.link),
      paragraph(words.fetchCode),
      paragraph(words.fetchLater),
      ...(outcomes.some(({ right }) => right === 'access') ? [] : companies(content, setting)),
      ...outcomeBlocks(outcomes, setting),
      // ACC-4: an electronic form in common use, which opens without software to buy.
      heading(words.openingTitle),
      list(words.opening),
      paragraph(words.openingSafe),
      ...setting.rights,
      ...setting.remedies,
    ],
  };
}

function lead(content: Content, setting: Setting): readonly Block[] {
  const { answer: words } = setting.words;
  const { rights, records } = content;
  if (onlyAccess(rights)) return [paragraph(records > 0 ? words.found(records) : words.foundNothing)];
  return [
    ...asked(rights ?? [], setting),
    paragraph(records > 0 ? words.foundThen(records) : words.foundNothingThen),
  ];
}

/** Access alone, company by company: what each said, what is missing, what was held back. */
function companies(content: Content, { words: { answer: words } }: Setting): readonly Block[] {
  const results = content.controllers.map((company) => ({ ...company, result: resultOf(company, content) }));
  const occurs = (result: CompanyResult) => results.some((company) => company.result === result);
  return [
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
  ];
}

/** A company of which a store has not answered has not said "nothing" (AFF-1). */
function resultOf({ name, result }: Content['controllers'][number], { open }: Content): CompanyResult {
  return result === 'nothing' && open.some(({ controller }) => controller === name) ? 'open' : result;
}
