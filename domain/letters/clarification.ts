import { heading, paragraph, quote, when } from './block.ts';
import type { Clarification } from './contents/course.ts';
import { asked, type Write } from './setting.ts';

/** A question, because there is much data (recital 63). Nobody has to narrow anything, or to say why (ACC-6). */
export const clarification: Write<Clarification> = (content, setting) => {
  const words = setting.words.asking.clarification;
  return {
    subject: words.subject(content.reference),
    blocks: [
      ...asked(content.rights, setting),
      paragraph(words.need),
      paragraph(words.question),
      quote(content.question),
      paragraph(words.why),
      paragraph(words.all),
      paragraph(words.how),
      heading(words.timeTitle),
      paragraph(words.lawDue(setting.inWords(content.lawDue))),
      // CLK-6: asked too late, the question pauses nothing.
      paragraph(content.pauses ? words.pauses : words.runsOn),
      ...when(content.pauses, paragraph(words.silence)),
    ],
  };
};
