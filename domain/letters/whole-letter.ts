import type { Language } from '#contracts/language.ts';
import type { Registry } from '#contracts/registry.ts';
import { leadLetterhead } from '#domain/registry/index.ts';
import { type Block, type Draft, lines, paragraph } from './block.ts';
import { oneLine } from './plain-text.ts';
import { wordsIn } from './words/index.ts';

/** A letter with what every one begins and ends with. */
export const wholeLetter = ({ subject, blocks }: Draft, language: Language, registry: Registry): Draft => ({
  subject: oneLine(subject),
  blocks: [paragraph(wordsIn(language).greeting), ...blocks, ...signature(language, registry)],
});

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
