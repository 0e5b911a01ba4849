import { type Block, type Draft, link, paragraph } from './block.ts';
import type { LetterContent } from './content.ts';
import type { Words } from './words/words.ts';

type Content = Extract<LetterContent, { letter: 'identity-overdue' }>;

/**
 * Why nothing has been done within the law's month, and how it can go on (CLK-6). The case stays open; as the person is
 * left without an answer for now, the reasons and the remedies are due all the same (article 12(4), REF-1).
 */
export function identityOverdue(
  content: Content,
  { identityOverdue: words }: Words,
  inWords: (day: string) => string,
  remedies: readonly Block[],
): Draft {
  return {
    subject: words.subject(content.reference),
    blocks: [
      paragraph(words.stuck),
      paragraph(words.why),
      paragraph(words.lawDue(inWords(content.lawDue))),
      paragraph(words.goOn),
      link(words.button, content.link),
      paragraph(words.otherWay),
      ...remedies,
    ],
  };
}
