import { type Block, type Draft, heading, paragraph, quote, when } from './block.ts';
import type { LetterContent } from './content.ts';
import type { Words } from './words/words.ts';

type Content = Extract<LetterContent, { letter: 'refusal' }>;

/** A refusal: that a human took it (AUT), its ground in law, that human's own reasons, and the remedies (REF-1). */
export function refusal(content: Content, { refusal: words }: Words, remedies: readonly Block[]): Draft {
  return {
    subject: words.subject(content.reference),
    blocks: [
      paragraph(words.decided),
      heading(words.whyTitle),
      paragraph(words.ground[content.ground]),
      ...when(content.explanation.trim() !== '', paragraph(words.ownWords), quote(content.explanation)),
      paragraph(words.again),
      ...remedies,
    ],
  };
}
