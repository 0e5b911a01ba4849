import { type Draft, heading, paragraph, quote, when } from './block.ts';
import type { ContentOf } from './content.ts';
import { asked, lateness, onlyAccess, type Setting } from './setting.ts';

/** A refusal: that a human took it (AUT), its ground in law, that human's own reasons, and the remedies (REF-1). */
export function refusal(content: ContentOf<'refusal'>, setting: Setting): Draft {
  const { refusal: words } = setting.words;
  const { rights, explanation } = content;
  return {
    subject: words.subject(content.reference),
    blocks: [
      ...(onlyAccess(rights)
        ? [paragraph(words.decided)]
        : [...asked(rights ?? [], setting), paragraph(words.decidedThen)]),
      ...lateness(content.late, setting),
      heading(words.whyTitle),
      paragraph(words.ground[content.ground]),
      ...when(explanation.trim() !== '', paragraph(words.ownWords), quote(explanation)),
      paragraph(words.again),
      ...setting.remedies,
    ],
  };
}
