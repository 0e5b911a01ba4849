import type { Language } from '#contracts/language.ts';
import type { Registry } from '#contracts/registry.ts';
import { leadLetterhead } from '#domain/registry/index.ts';
import { acknowledgement } from './acknowledgement.ts';
import { answer } from './answer.ts';
import { asHtml } from './as-html.ts';
import { asText } from './as-text.ts';
import { type Block, type Draft, lines, paragraph } from './block.ts';
import { codeLetter } from './code.ts';
import type { LetterContent, WrittenLetter } from './content.ts';
import { dayInWords } from './day-in-words.ts';
import { identityOverdue } from './identity-overdue.ts';
import { oneLine } from './plain-text.ts';
import { refusal } from './refusal.ts';
import { otherRights, remedies } from './remedies.ts';
import { wordsIn } from './words/index.ts';

export type { Block } from './block.ts';
export { dayInWords } from './day-in-words.ts';
export { otherRights, remedies } from './remedies.ts';

/**
 * Writes a letter: subject, text and HTML say the same. The same content gives the same letter, whenever it is written.
 *
 * @throws if a day in the content is not one of the calendar
 */
export function writeLetter(content: LetterContent, language: Language, registry: Registry): WrittenLetter {
  const { subject, blocks } = draftOf(content, language, registry);
  const whole: Draft = {
    subject: oneLine(subject),
    blocks: [paragraph(wordsIn(language).greeting), ...blocks, ...signature(language, registry)],
  };
  return { subject: whole.subject, text: asText(whole.blocks), html: asHtml(whole, language) };
}

function draftOf(content: LetterContent, language: Language, registry: Registry): Draft {
  const words = wordsIn(language);
  const inWords = (day: string) => dayInWords(day, language);
  switch (content.letter) {
    case 'acknowledgement':
      return acknowledgement(content, words, inWords, registry.group.documentMask[language]);
    case 'code':
      return codeLetter(content, words);
    case 'answer':
      return answer(content, words, inWords, {
        rights: otherRights(language),
        remedies: remedies(language, registry),
      });
    case 'refusal':
      return refusal(content, words, remedies(language, registry));
    case 'identity-overdue':
      return identityOverdue(content, words, inWords, remedies(language, registry));
    default:
      return content satisfies never;
  }
}

/** Who writes, and how to reach them: the controller that answers for the group. */
function signature(language: Language, registry: Registry): readonly Block[] {
  const words = wordsIn(language);
  const { name, addressLines, enterpriseNumber } = leadLetterhead(registry);
  return [
    paragraph(words.questions(registry.group.mailboxes.answers)),
    paragraph(words.closing),
    lines(name, ...addressLines, enterpriseNumber),
  ];
}
