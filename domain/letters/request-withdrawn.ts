import { heading, paragraph, when } from './block.ts';
import type { RequestWithdrawn } from './contents/course.ts';
import { outcomeBlocks } from './outcomes.ts';
import { asked, type Write } from './setting.ts';

/** Confirms that a request is given up. What was done before is not undone by that, and is told. */
export const requestWithdrawn: Write<RequestWithdrawn> = (content, setting) => {
  const words = setting.words.decided.withdrawn;
  const { outcomes } = content;
  return {
    subject: words.subject(content.reference),
    blocks: [
      ...asked(content.rights, setting),
      paragraph(words.confirmed(setting.inWords(content.withdrawn))),
      paragraph(words.stopped),
      ...when(
        outcomes.length > 0,
        heading(words.staysTitle),
        paragraph(words.stays),
        ...outcomeBlocks(outcomes, setting),
      ),
      ...when(outcomes.length === 0, paragraph(words.nothingDone)),
      // FEE-1: another request is not excessive because this one was given up.
      paragraph(words.again),
      paragraph(words.notYou),
      ...when(outcomes.length > 0, ...setting.remedies),
    ],
  };
};
