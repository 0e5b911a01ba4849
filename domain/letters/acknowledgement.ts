import { type Block, type Draft, heading, link, paragraph, when } from './block.ts';
import type { ContentOf } from './content.ts';
import { asked, onlyAccess, type Setting } from './setting.ts';

type Content = ContentOf<'acknowledgement'>;

/** The request has arrived, this is the law's date, and this is what we ask of you (CLK-8). */
export function acknowledgement(content: Content, setting: Setting): Draft {
  const { inWords, covered } = setting;
  const { acknowledgement: words } = setting.words;
  return {
    subject: words.subject(content.reference),
    blocks: [
      // CLK-2: the day on which it reached an official channel. CLK-1: the law's month, not the group's promise.
      ...received(content, setting),
      paragraph(words.reference(content.reference)),
      paragraph(words.lawDue(inWords(content.lawDue))),
      heading(words.askTitle),
      paragraph(words.askWhy),
      // IDV-2: the mailbox that wrote to us is the first step of the ladder.
      paragraph(words.askCode),
      // IDV-1: people send a copy unasked, because older advice told them to.
      ...when(!content.document, paragraph(words.askNoDocument)),
      // IDV-3: masked, and through the page: what comes by mail stays in mailboxes. IDV-4: deleted at once.
      ...when(
        content.document,
        paragraph(words.askDocument),
        paragraph(words.askMask(covered)),
        paragraph(words.askDeleted),
      ),
      link(words.button, content.link),
      heading(words.elseTitle),
      // CLK-6: no answer is not an end. The letter `identity-overdue` keeps this promise.
      paragraph(words.elseNothing),
      paragraph(words.elseNotYou),
    ],
  };
}

function received({ rights, received: day }: Content, setting: Setting): readonly Block[] {
  const { acknowledgement: words, request } = setting.words;
  const arrival = setting.inWords(day);
  if (onlyAccess(rights)) return [paragraph(words.received(arrival))];
  return [paragraph(request.thanks), ...asked(rights ?? [], setting), paragraph(request.arrived(arrival))];
}
