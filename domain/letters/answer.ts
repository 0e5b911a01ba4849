import { leftOutText } from '../redaction/words.ts';
import { type Block, type Draft, heading, link, list, paragraph, when } from './block.ts';
import type { ContentOf } from './content.ts';
import { outcomeBlocks } from './outcomes.ts';
import { asked, lateness, onlyAccess, type Setting } from './setting.ts';
import type { CompanyResult } from './words/words.ts';

/** What an answer tells, apart from the way to its package. */
export type Told = Omit<ContentOf<'answer'>, 'link' | 'linkUntil'>;

/**
 * The answer: where the package is, what became of each right at each company, what is missing and why, and what one can
 * do about it.
 */
export function answer(content: ContentOf<'answer'>, setting: Setting): Draft {
  const { answer: words } = setting.words;
  return letterOf(content, setting, {
    fetching: [
      paragraph(words.fetch(setting.inWords(content.linkUntil))),
      link(words.button, content.link),
      paragraph(words.fetchCode),
      paragraph(words.fetchLater),
    ],
    // ACC-4: an electronic form in common use, which opens without software to buy.
    opening: [heading(words.openingTitle), list(words.opening), paragraph(words.openingSafe)],
  });
}

/** The same, as it lies in the package: whoever reads it has found the way. */
export const answerOnPaper = (told: Told, setting: Setting): Draft =>
  letterOf(told, setting, { fetching: [], opening: [] });

function letterOf(
  told: Told,
  setting: Setting,
  { fetching, opening }: { readonly fetching: readonly Block[]; readonly opening: readonly Block[] },
): Draft {
  const outcomes = told.outcomes ?? [];
  return {
    subject: setting.words.answer.subject(told.reference),
    blocks: [
      ...lead(told, setting),
      ...lateness(told.late, setting),
      ...fetching,
      ...(outcomes.some(({ right }) => right === 'access') ? [] : companies(told, setting)),
      ...outcomeBlocks(outcomes, setting),
      ...leftOut(told, setting),
      ...elsewhere(told, setting),
      ...opening,
      ...setting.rights,
      ...setting.remedies,
    ],
  };
}

function lead(content: Told, setting: Setting): readonly Block[] {
  const { answer: words } = setting.words;
  const { rights, records } = content;
  if (onlyAccess(rights)) return [paragraph(records > 0 ? words.found(records) : words.foundNothing)];
  return [
    ...asked(rights ?? [], setting),
    paragraph(records > 0 ? words.foundThen(records) : words.foundNothingThen),
  ];
}

/** Access alone, company by company: what each said, what is missing, what was held back. */
function companies(content: Told, { words: { answer: words } }: Setting): readonly Block[] {
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
function resultOf({ name, result }: Told['controllers'][number], { open }: Told): CompanyResult {
  return result === 'nothing' && open.some(({ controller }) => controller === name) ? 'open' : result;
}

/** INT-2: what was asked besides is not forgotten because a package answers the rest. */
function elsewhere({ elsewhere: others = [] }: Told, { words }: Setting): readonly Block[] {
  return when(
    others.length > 0,
    heading(words.answer.elsewhereTitle),
    list(others.map(({ right, told }) => words.answer.elsewhere[told](words.request.name[right]))),
  );
}

/** ACC-5, REF-1: what is left out is said with how much and why; what one can do about it stands at the end of the letter. */
function leftOut({ leftOut: left = [] }: Told, { language }: Setting): readonly Block[] {
  if (left.length === 0) return [];
  const { title, intro, list: counted, mark } = leftOutText(left, language);
  return [heading(title), paragraph(intro), list(counted), ...(mark ? [paragraph(mark)] : [])];
}
