import { type Block, heading, list, paragraph } from './block.ts';
import { CHANGES, type RecipientsNotice } from './contents/recipients.ts';
import type { Setting, Write } from './setting.ts';

/** Tells somebody who was given data that records were corrected, deleted or restricted, and what to do (NOT-1, article 19). */
export const recipientsNotice: Write<RecipientsNotice> = (content, setting) => {
  const words = setting.words.told.recipients;
  const changed = CHANGES.filter((change) => content.changes.some((record) => record.change === change));
  return {
    subject: words.subject(content.reference),
    blocks: [
      paragraph(words.gave(content.controller, content.recipient)),
      // By what the recipient knows the person, and by nothing else (article 5(1)(c)).
      paragraph(words.person(content.person)),
      heading(words.changesTitle),
      ...content.changes.flatMap((change) => changeBlocks(change, setting)),
      heading(words.pleaseTitle),
      list(changed.map((change) => words.please[change])),
      paragraph(words.passOn),
      paragraph(words.confirm),
      paragraph(words.noPersonalData),
      paragraph(words.law),
    ],
  };
};

function changeBlocks(
  { change, what, keys, fields }: RecipientsNotice['changes'][number],
  { words: { told } }: Setting,
): readonly Block[] {
  const words = told.recipients;
  return [
    paragraph(words.change[change](what)),
    list([words.keys(keys.join(', ')), ...(fields.length > 0 ? [words.fields(fields.join(', '))] : [])]),
  ];
}
