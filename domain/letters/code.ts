import { code, type Draft, paragraph } from './block.ts';
import type { LetterContent } from './content.ts';
import type { Words } from './words/words.ts';

type Content = Extract<LetterContent, { letter: 'code' }>;

/** A one-time code. It stands in the body only: subjects are shown on locked screens. */
export function codeLetter(content: Content, { code: words }: Words): Draft {
  return {
    subject: words.subject(content.reference),
    blocks: [
      paragraph(words.here),
      code(content.code),
      paragraph(words.valid(content.minutes)),
      paragraph(words.secret),
      paragraph(words.notAsked),
    ],
  };
}
