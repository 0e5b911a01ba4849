import { heading, list, paragraph, when } from './block.ts';
import type { NothingFound } from './contents/results.ts';
import { asked, lateness, type Write } from './setting.ts';

/** No company has anything: each is named, with the day of the search and what was searched by (ACC-1, AFF-1). */
export const nothingFound: Write<NothingFound> = (content, setting) => {
  const words = setting.words.told.nothingFound;
  const { inWords, join } = setting;
  return {
    subject: words.subject(content.reference),
    blocks: [
      ...asked(content.rights, setting),
      paragraph(words.none),
      ...lateness(content.late, setting),
      heading(words.companiesTitle),
      list([
        ...content.controllers.map(({ name, asOf }) => words.company(name, inWords(asOf))),
        // PRO-1: not searched, and so not counted as having nothing.
        ...content.referred.map(words.referred),
      ]),
      paragraph(words.searchedBy(join(content.searchedBy.map((kind) => words.by[kind])))),
      paragraph(words.means),
      ...when(content.referred.length > 0, paragraph(setting.words.answer.referredMeans)),
      paragraph(words.otherDetails),
      ...setting.rights,
      ...setting.remedies,
    ],
  };
};
