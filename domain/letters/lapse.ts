import { heading, list, paragraph, when } from './block.ts';
import type { Lapse } from './contents/identity.ts';
import { asked, type Write } from './setting.ts';

/**
 * The end of a case in which nobody showed who they are: reasons, what is still possible, and the remedies (CLK-6,
 * article 12(4), REF-1). A human ends it (AUT).
 */
export const lapse: Write<Lapse> = (content, setting) => {
  const words = setting.words.asking.lapse;
  const { inWords, join } = setting;
  return {
    subject: words.subject(content.reference),
    blocks: [
      ...asked(content.rights, setting),
      paragraph(setting.words.request.arrived(inWords(content.received))),
      paragraph(words.nothingDone),
      heading(words.whyTitle),
      paragraph(words.why(join(content.asked.map((day) => words.on(inWords(day)))))),
      paragraph(words.law),
      paragraph(words.ended),
      paragraph(setting.words.request.human),
      heading(words.possibleTitle),
      list(words.possible),
      // OBJ-1: whoever reads the mailbox that gets the advertising may stop it.
      ...when(content.rights.includes('objection-dm'), paragraph(words.marketing)),
      ...setting.remedies,
    ],
  };
};
