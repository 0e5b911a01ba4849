import { heading, paragraph } from './block.ts';
import type { ExtensionNotice } from './contents/course.ts';
import { asked, inOwnWords, type Write } from './setting.ts';

/** More time: until when, why, and what one can do about it (CLK-7, article 12(3)). */
export const extension: Write<ExtensionNotice> = (content, setting) => {
  const words = setting.words.decided.extension;
  const { inWords } = setting;
  return {
    subject: words.subject(content.reference),
    blocks: [
      ...asked(content.rights, setting),
      paragraph(setting.words.request.arrived(inWords(content.received))),
      paragraph(words.longer(inWords(content.newDue))),
      paragraph(words.before(inWords(content.lawDue))),
      heading(words.whyTitle),
      paragraph(words.ground[content.ground]),
      ...inOwnWords(content.explanation, setting),
      paragraph(words.law),
      // CLK-7, AUT: a human decided.
      paragraph(setting.words.request.human),
      paragraph(words.sooner),
      ...setting.remedies,
    ],
  };
};
