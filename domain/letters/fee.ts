import { heading, list, paragraph } from './block.ts';
import type { Fee } from './contents/course.ts';
import { asked, inOwnWords, type Write } from './setting.ts';

/** A fee, announced before anything is charged: how much, why, and that one may withdraw or ask for less (FEE-1, FEE-2). */
export const fee: Write<Fee> = (content, setting) => {
  const words = setting.words.decided.fee;
  return {
    subject: words.subject(content.reference),
    blocks: [
      ...asked(content.rights, setting),
      paragraph(words.announced(words.amount(content.cents))),
      paragraph(words.notYet),
      heading(words.whyTitle),
      // Article 12(5): the burden is the controller's.
      paragraph(words.ground[content.ground]),
      ...inOwnWords(content.explanation, setting),
      paragraph(words.costs(content.costs)),
      paragraph(setting.words.request.human),
      heading(words.chooseTitle),
      paragraph(words.choose(setting.inWords(content.chooseBy))),
      list(words.choices),
      paragraph(words.silence),
      ...setting.remedies,
    ],
  };
};
