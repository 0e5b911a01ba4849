import { link, paragraph } from './block.ts';
import type { Reminder } from './contents/identity.ts';
import { asked, type Write } from './setting.ts';

/** The proof has not come: what is missing, that nothing can be done without it, and by when something is heard (CLK-6). */
export const reminder: Write<Reminder> = (content, setting) => {
  const words = setting.words.asking.reminder;
  return {
    subject: words.subject(content.reference),
    blocks: [
      ...asked(content.rights, setting),
      paragraph(words.missing[content.proof]),
      paragraph(words.without),
      paragraph(words.lawDue(setting.inWords(content.lawDue))),
      paragraph(words.goOn),
      link(words.button, content.link),
      paragraph(words.otherWay),
      paragraph(words.notYou),
    ],
  };
};
