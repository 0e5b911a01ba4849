import { heading, link, list, paragraph, when } from './block.ts';
import type { Supplement } from './contents/results.ts';
import type { Write } from './setting.ts';

/** What was missing in the answer and has come since. It stays an answer, with the rights and the remedies. */
export const supplement: Write<Supplement> = (content, setting) => {
  const { inWords, words: all } = setting;
  const words = all.told.supplement;
  const added = content.package;
  const heldBack = content.stores.reduce((sum, { ambiguous = 0 }) => sum + ambiguous, 0);
  const found = content.stores.reduce((sum, { records }) => sum + records, 0);
  return {
    subject: words.subject(content.reference),
    blocks: [
      paragraph(words.now(inWords(content.answered))),
      list(
        content.stores.map(({ controller, store, records, ambiguous = 0 }) => {
          if (records > 0) return words.found(controller, store, records);
          return ambiguous > 0
            ? all.answer.company.ambiguous(`${controller}, ${store}`)
            : words.nothing(controller, store);
        }),
      ),
      ...(added
        ? [
            paragraph(words.fetch(inWords(added.linkUntil))),
            link(all.answer.button, added.link),
            paragraph(all.answer.fetchCode),
          ]
        : when(heldBack === 0 && found === 0, paragraph(words.nothingMeans))),
      ...when(
        heldBack > 0,
        heading(all.answer.ambiguousTitle),
        paragraph(all.answer.ambiguousWhy(heldBack)),
        paragraph(all.answer.ambiguousAsk),
      ),
      ...when(content.open.length === 0, paragraph(words.complete)),
      // AFF-1: what is missing even now is named again, and is not "nothing".
      ...when(
        content.open.length > 0,
        heading(all.answer.openTitle),
        paragraph(all.answer.openIntro),
        list(content.open.map(({ controller, store }) => all.answer.openStore(controller, store))),
        paragraph(all.answer.openPromise),
      ),
      ...setting.rights,
      ...setting.remedies,
    ],
  };
};
